/** Pictures that every mail program shows in place. SVG is a program and not among them. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** How a text names the picture that stands there: its file name in square brackets. It reads well where no picture can be shown. */
export const imageMark = (name: string): string => `[${name}]`;

/** The domain of the Content-IDs that we make (RFC 2392); nothing is ever delivered there. */
const CONTENT_DOMAIN = 'inline.invalid';

/** A file as far as it matters here. */
export interface MaybeImage {
  id?: string;
  name: string;
  contentType: string;
  contentId?: string | null;
}

/**
 * Pictures whose mark stands in the text get an id and a Content-ID, so that the mail and the pages show them there; everything else
 * stays a file beside the text. Of two files with one name the first is meant.
 */
export function placeImages<T extends MaybeImage>(text: string, files: readonly T[], newId: () => string): T[] {
  const taken = new Set<string>();
  return files.map((file) => {
    if (!SHOWN.has(file.contentType) || taken.has(file.name) || !text.includes(imageMark(file.name))) return file;
    taken.add(file.name);
    const id = file.id ?? newId();
    return { ...file, id, contentId: `${id}@${CONTENT_DOMAIN}` };
  });
}
