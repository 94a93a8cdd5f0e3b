import { Injectable } from '@nestjs/common';
import { addressOf, domainOf } from '../../kernel/mail-address';
import { Env } from '../../platform/config/env';
import type { MailAddressFacts } from '../data/circumstances.query';
import { replyAddress } from '../domain/reply-address';
import type { Locale } from '../templates/texts';

/** As whom one mail goes out. */
export interface SenderIdentity {
  address: string;
  /** What stands behind the @ of its Message-ID. */
  domain: string;
  /** Null: the company's own name. */
  name: string | null;
  signature: string | null;
  replyTo(token: string): string;
}

/** The addresses that customers see: the one their ticket came by, the default one, or MAIL_FROM. */
@Injectable()
export class Sender {
  private readonly fallback: SenderIdentity;

  constructor(env: Env) {
    const address = addressOf(env.MAIL_FROM);
    const domain = domainOf(address);
    this.fallback = { address, domain, name: null, signature: null, replyTo: (token) => `reply+${token}@${domain}` };
  }

  identityOf({ mailAddress, locale }: { mailAddress: MailAddressFacts | null; locale: Locale }): SenderIdentity {
    if (!mailAddress) return this.fallback;
    const { address, senderName, signature } = mailAddress;
    return { address, domain: domainOf(address), name: senderName[locale], signature: signature[locale], replyTo: (token) => replyAddress(address, token) };
  }
}
