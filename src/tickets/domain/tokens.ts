import { createHmac, timingSafeEqual } from 'node:crypto';

/** The part of a ticket that its tokens are made from. */
export interface TokenHolder {
  id: string;
  tokenSeed: Buffer;
}

const hmac = (secret: Buffer, purpose: string, ticket: TokenHolder): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\0${ticket.id}\0`).update(ticket.tokenSeed).digest();

const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

const idBytes = (ticket: TokenHolder): Buffer => Buffer.from(ticket.id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string => bytes.subarray(0, 16).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * The customer's key to the tracking page, base64url: the ticket's id and 256 bits of signature. Nothing of it is stored;
 * a new seed revokes it.
 */
export const trackingToken = (secret: Buffer, ticket: TokenHolder): string =>
  Buffer.concat([idBytes(ticket), hmac(secret, 'track', ticket)]).toString('base64url');

const TRACKING_TOKEN = /^[A-Za-z0-9_-]{64}$/;

/** The ticket id that a well-formed tracking token names; the signature is not checked yet. */
export const ticketIdOfTrackingToken = (token: string): string | null =>
  TRACKING_TOKEN.test(token) ? idOf(Buffer.from(token, 'base64url')) : null;

/** Compared in constant time and exactly: no padding, no case, no space is forgiven. */
export function isTrackingToken(secret: Buffer, ticket: TokenHolder, given: string): boolean {
  return same(Buffer.from(trackingToken(secret, ticket)), Buffer.from(given));
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

function base32(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += BASE32[(value >>> (bits - 5)) & 31];
    value &= 0xff;
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of text) {
    value = ((value << 5) | BASE32.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >>> bits) & 0xff);
  }
  return Buffer.from(bytes);
}

/** Bytes of the signature in a reply token: 80 bits, as much as an address of 64 characters (RFC 5321 §4.5.3.1.1) has room for. */
const SIGNATURE_BYTES = 10;
const REPLY_TOKEN = /^[a-z2-7]{42}$/;

/** The part after `reply+` of the address to which the customer answers: the ticket and a signature, safe in any case. */
export function replyToken(secret: Buffer, ticket: TokenHolder): string {
  return base32(Buffer.concat([idBytes(ticket), hmac(secret, 'reply', ticket).subarray(0, SIGNATURE_BYTES)]));
}

/** The ticket id that a well-formed reply token names; the signature is not checked yet. Null when cut, too long or foreign. */
export function ticketIdOfReplyToken(token: string): string | null {
  const folded = token.toLowerCase();
  if (!REPLY_TOKEN.test(folded)) return null;
  return idOf(fromBase32(folded));
}

export function isReplyToken(secret: Buffer, ticket: TokenHolder, given: string): boolean {
  return same(Buffer.from(replyToken(secret, ticket)), Buffer.from(given.toLowerCase()));
}
