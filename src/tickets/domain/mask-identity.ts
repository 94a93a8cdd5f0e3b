/** What stands where something is withheld. */
export const VEIL = '•••';

/** Codes, ids and instants: never words about a person. */
const CODE = /^[a-z0-9_.:-]*$/;
const DIGITS = ['0۰٠', '1۱١', '2۲٢', '3۳٣', '4۴٤', '5۵٥', '6۶٦', '7۷٧', '8۸٨', '9۹٩'];
const SHORTEST_NAME = 3;
/** The end of a number is what people write down; its beginning comes in many forms. */
const PHONE_TAIL = 7;

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Persian and Arabic forms of a letter are one, and a space may be a half space. */
const loose = (text: string): string =>
  escape(text).replace(/[یيى]/g, '[یيى]').replace(/[کك]/g, '[کك]').replace(/[\s\u200c]+/g, '[\\s\\u200c]+');

const whole = (pattern: string): string => `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;

function patternsOf(identity: string): string[] {
  const text = identity.trim();
  const digits = text.replace(/[^\d]/g, '');
  if (/^[+\d][\d\s().-]*$/.test(text) && digits.length >= PHONE_TAIL) {
    return [`(?:[+(\\d۰-۹٠-٩][\\d۰-۹٠-٩\\s().-]{0,14})?${Array.from(digits.slice(-PHONE_TAIL), (digit) => `[${DIGITS[Number(digit)]}]`).join('[\\s().-]*')}`];
  }
  const at = text.indexOf('@');
  if (at > 0) return [`${whole(escape(text.slice(0, at)))}(?:${escape(text.slice(at))})?`];
  const names = text.split(/[\s\u200c]+/).filter((name) => name.length >= SHORTEST_NAME);
  return [...new Set([text, ...names])].filter((name) => name.length >= SHORTEST_NAME).map((name) => whole(loose(name)));
}

/**
 * Puts a veil over every mention of a person in the texts of a value, however deep: name and each part of it, addresses, telephone
 * numbers in any digits. Codes and ids are left as they are. Pure.
 * @param identities what the person is known by
 */
export function maskIdentity<T>(value: T, identities: readonly string[]): T {
  const patterns = identities.flatMap(patternsOf);
  if (patterns.length === 0) return value;
  const mention = new RegExp(patterns.toSorted((a, b) => b.length - a.length).join('|'), 'giu');
  return maskDeep(value, mention) as T;
}

function maskDeep(value: unknown, mention: RegExp): unknown {
  if (typeof value === 'string') return CODE.test(value) ? value : value.replace(mention, VEIL);
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, mention));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, maskDeep(item, mention)]));
}
