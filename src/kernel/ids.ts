import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562): unique anywhere, and ordered by time so that indexes grow at one end. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => UUID.test(text);

/** Letters and digits that nobody mistakes for another when read aloud: no I, L, O, U, 0, 1. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const REFERENCE = /^C-[23456789ABCDEFGHJKMNPQRSTVWXYZ]{8}$/;

/** A reference a person can read out: `C-` and 8 random characters (30^8, about 6.6e11), so none can be guessed from another. */
export function newReference(): string {
  let text = 'C-';
  while (text.length < 10) {
    // Bytes of 240 and over would favour the first letters, so they are drawn again.
    for (const byte of randomBytes(12)) if (byte < 240 && text.length < 10) text += ALPHABET[byte % 30];
  }
  return text;
}

/** The reference as it is stored, however a person typed it; null when it can't be one. */
export function normaliseReference(text: string): string | null {
  const upper = text.trim().toUpperCase();
  return REFERENCE.test(upper) ? upper : null;
}
