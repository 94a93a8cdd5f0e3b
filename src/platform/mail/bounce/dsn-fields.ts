import { isAddress } from '../parse/addresses';
import { decodeHeaderText } from '../parse/header-words';

/** Header-like fields by lower-cased name; the first of a name counts. */
export type Fields = Map<string, string>;

/** Groups of fields separated by empty lines: the form of a delivery status (RFC 3464 2.1). */
export function readFieldGroups(text: string): Fields[] {
  return text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/).map(readFields).filter((fields) => fields.size > 0);
}

export function readFields(block: string): Fields {
  const fields: Fields = new Map();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const match = /^[ \t]*([A-Za-z][A-Za-z0-9-]{1,60})[ \t]*:[ \t]*(.*)$/.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (match && name && !fields.has(name)) fields.set(name, decodeHeaderText(match[2] ?? ''));
  }
  return fields;
}

/**
 * The address in `rfc822; <user@example.org>` or in any looser form (RFC 3464 2.3.1, xtext of RFC 3461 4 undone).
 * A `+40` beside a real `@` belongs to the address itself.
 */
export function typedAddress(value: string | undefined): string | null {
  if (!value) return null;
  const bare = unxtext(value.replace(/^\s*[A-Za-z0-9-]+\s*;/, '').trim());
  const encoded = bare.includes('@') ? /\+(2B|3D)/g : /\+(2B|3D|40)/g;
  return firstAddress(bare.replace(encoded, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
}

/** `\\x{641}` is a character by its number (RFC 6533 3, utf-8-addr-xtext). */
const unxtext = (text: string): string =>
  text.replace(/\\x\{([0-9A-Fa-f]{2,6})\}/g, (whole, hex: string) => (parseInt(hex, 16) <= 0x10ffff ? String.fromCodePoint(parseInt(hex, 16)) : whole));

export function firstAddress(text: string): string | null {
  return allAddresses(text)[0] ?? null;
}

/** Marks of Chinese and Japanese writing stand next to an address without a space. */
const ADDRESSES = /(?:"[^"\n@]{1,64}"|[^\s<>()[\]{},;:"'`|：，；（）【】「」《》、。]{1,128})@[^\s<>()[\]{},;:"'`|：，；（）【】「」《》、。]{1,255}/g;

export function allAddresses(text: string): string[] {
  const found = text.match(ADDRESSES) ?? [];
  return [...new Set(found.map((one) => one.replace(/[.'*]+$/, '').replace(/^(?:mailto|smtp|rfc822)[:;]/i, '')).filter(isAddress))];
}

/** The enhanced status code (RFC 3463) somewhere in a text. */
export function enhancedStatus(text: string | null | undefined): string | null {
  return /(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text ?? '')?.[1] ?? null;
}

/** The SMTP reply code (RFC 5321 4.2.1) somewhere in a text. */
export function replyCode(text: string | null | undefined): string | null {
  return /(?:^|[^\d.:/-])([45][0-5]\d)(?=[\s:;,#.)-]|$)(?!\.\d|\d|-\d\d-|:\d)/.exec(text ?? '')?.[1] ?? null;
}
