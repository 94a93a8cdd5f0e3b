import en from './locales/en.json';
import fa from './locales/fa.json';

export type Locale = 'fa' | 'en';

type Flat = ReadonlyMap<string, string>;

function flatten(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flatten(value as object, `${prefix}${key}.`)) as [string, string][];
}

const TEXTS: Record<Locale, Flat> = { fa: new Map(flatten(fa)), en: new Map(flatten(en)) };

export type Variables = Readonly<Record<string, string>>;

export const hasText = (locale: Locale, key: string): boolean => TEXTS[locale].has(key);

/**
 * The text of a key. A variable is looked up by its name and put in once: nothing is evaluated, and what is put in is
 * never looked at again. With null for variables the text comes as it stands.
 * @throws Error for an unknown key or a variable that is not given; every template is rendered by a test.
 */
export function textOf(locale: Locale, key: string, variables: Variables | null = {}): string {
  const text = TEXTS[locale].get(key);
  if (text === undefined) throw new Error(`There is no text "${key}".`);
  if (variables === null) return text;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (!Object.hasOwn(variables, name)) throw new Error(`The text "${key}" needs "${name}".`);
    return variables[name]!;
  });
}

/** A text of several paragraphs, as they stand. */
export function linesOfText(locale: Locale, key: string): string[] {
  const lines: string[] = [];
  while (hasText(locale, `${key}.${lines.length}`)) lines.push(textOf(locale, `${key}.${lines.length}`, null));
  return lines;
}
