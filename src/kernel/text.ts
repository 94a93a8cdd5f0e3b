/** True when PostgreSQL can store the text: no NUL (22021), no lone surrogate (22P02 in jsonb). */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** The text without what PostgreSQL can't store; for input that must never be refused, such as a mail. */
export const makeStorable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** The text, cut to that many UTF-16 units with an ellipsis as the last one; a character is never halved. */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/**
 * Text folded for comparing and searching: NFKC, Arabic yeh and kaf to Persian, ZWNJ to a space, diacritics and tatweel gone,
 * Persian and Arabic digits to ASCII, lower case, single spaces.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u064A\u0649]/g, '\u06CC')
    .replace(/\u0643/g, '\u06A9')
    .replace(/[\u0610-\u061A\u064B-\u065F\u0670]|\u0640|\u200D|\u200E|\u200F/g, '')
    .replace(/[\u06F0-\u06F9]/g, (d) => String(d.charCodeAt(0) - 0x06f0))
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x0660))
    .replace(/[\u200C\s]+/g, ' ')
    .toLowerCase()
    .trim();
}
