import { makeStorable } from '../../kernel/text';

/** Characters of each part that are kept on the ticket; the whole message stays as it came. */
export const LIMITS = { text: 200_000, html: 1_000_000, subject: 300, name: 200, contentId: 300 };

/** One line that can be stored and shown: no control characters, no overrides of the reading direction, not too long. */
export function oneLine(text: string, most: number): string {
  return clip(text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim(), most);
}

/** Text that can be stored; what is too long ends in an ellipsis. Nothing is cut through a surrogate pair. */
export function clip(text: string, most: number): string {
  const storable = makeStorable(text);
  return storable.length <= most ? storable : `${storable.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The beginning of a text as a title. */
export const firstWords = (text: string): string => oneLine(text.slice(0, 500), 80);
