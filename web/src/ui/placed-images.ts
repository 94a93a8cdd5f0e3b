/** How a text names the picture that stands there; the server knows the same form. */
export const imageMark = (name: string): string => `[${name}]`;

export type TextPart = { readonly text: string } | { readonly image: string };

/** A text parted where the marks of these pictures stand. */
export function splitAtImages(text: string, names: readonly string[]): readonly TextPart[] {
  const marks = new Map(names.map((name) => [imageMark(name), name]));
  if (marks.size === 0) return [{ text }];
  const any = new RegExp(`(${[...marks.keys()].map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return text.split(any).filter((part) => part !== '').map((part) => (marks.has(part) ? { image: marks.get(part)! } : { text: part }));
}

/** Files that the text does not show where its marks stand. */
export const besideText = <F extends { readonly name: string; readonly inline?: boolean }>(files: readonly F[], text: string): readonly F[] =>
  files.filter((file) => !(file.inline && text.includes(imageMark(file.name))));
