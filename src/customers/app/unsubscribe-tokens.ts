import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstanceSecret } from '../../platform/security/instance-secret';

/** What can be declined by a link in a mail. */
export const TOPICS = ['progress', 'survey', 'announcement'] as const;
export type Topic = (typeof TOPICS)[number];

const UUID_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{66}$/;

/**
 * Tokens of the links that decline one sort of mail (RFC 8058): the customer, the sort, and an HMAC-SHA-256 of both. They open
 * nothing else, so they may stand in the address of a link and need not expire: a mail is unsubscribed from years later.
 */
@Injectable()
export class UnsubscribeTokens {
  constructor(private readonly secret: InstanceSecret) {}

  make(customerId: string, topic: Topic): string {
    const named = Buffer.concat([Buffer.from(customerId.replaceAll('-', ''), 'hex'), Buffer.from([TOPICS.indexOf(topic)])]);
    return Buffer.concat([named, this.sign(named)]).toString('base64url');
  }

  /** Null for anything that was not made here. */
  read(token: string): { customerId: string; topic: Topic } | null {
    if (!TOKEN.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    const named = bytes.subarray(0, UUID_BYTES + 1);
    const topic = TOPICS[named[UUID_BYTES]!];
    if (!topic || bytes.toString('base64url') !== token || !timingSafeEqual(this.sign(named), bytes.subarray(UUID_BYTES + 1))) return null;
    return { customerId: named.toString('hex', 0, UUID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), topic };
  }

  private sign(named: Buffer): Buffer {
    return createHmac('sha256', this.secret.bytes).update('unsubscribe\0').update(named).digest();
  }
}
