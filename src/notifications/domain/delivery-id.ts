import { createHash } from 'node:crypto';
import { causeKeyOf, type Happening } from './routing';

/**
 * The id of the delivery of a cause: a UUIDv7 (RFC 9562, 5.7) with the time of the cause's own UUIDv7 and a hash of the key
 * instead of randomness. A repeated run makes the same id, and so the same Message-ID.
 */
export function deliveryIdOf(happening: Happening): string {
  const bytes = createHash('sha256').update(causeKeyOf(happening)).digest().subarray(0, 16);
  Buffer.from(happening.causeId.replaceAll('-', ''), 'hex').copy(bytes, 0, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The reply token inside makes an answer thread by `In-Reply-To` alone, whatever became of the address. */
export const messageIdOf = (deliveryId: string, replyToken: string, domain: string): string => `<d.${deliveryId}.${replyToken}@${domain}>`;
