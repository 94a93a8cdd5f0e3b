import { Injectable } from '@nestjs/common';
import { Env } from '../../platform/config/env';
import type { ParsedMail } from '../../platform/mail';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import type { MailAddressEntity } from '../data/mail-address.entity';
import { MailAddressRepository } from '../data/mail-address.repository';
import { OurAddresses } from '../domain/our-ids';
import { pickAddress, type Recipients } from '../domain/pick-address';

/** What a new ticket takes from the address its mail came to. */
export type MailRoute = Readonly<MailAddressEntity>;

/** Our addresses as they are now. */
export interface Book {
  /** All of them, also those that are out of use: a mail that says it is from one of them is a loop. */
  ours: OurAddresses;
  /** The address in use that these recipients name, else the default one, else null. */
  routeOf(recipients: Recipients): MailRoute | null;
}

/** Headers in which the last server says where it put a message. */
export const RECIPIENT_HEADERS = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

/** The addresses people write to, and MAIL_FROM. Read anew with each mail: they are few, and a change holds at once everywhere. */
@Injectable()
export class AddressBook {
  constructor(private readonly addresses: MailAddressRepository, private readonly env: Env) {}

  async open(): Promise<Book> {
    const all = await this.addresses.all();
    const enabled = all.filter((one) => one.enabled);
    return {
      ours: new OurAddresses(this.env.MAIL_FROM, all.map(({ address }) => address)),
      routeOf: (recipients) => pickAddress(recipients, enabled) ?? enabled.find(({ isDefault }) => isDefault) ?? null,
    };
  }
}

/** Where a message says that it goes. */
export const recipientsOf = (mail: Pick<ParsedMail, 'headers' | 'to' | 'cc'>, { envelopeTo }: Pick<InboundMailEntity, 'envelopeTo'>): Recipients => ({
  envelope: envelopeTo,
  delivered: RECIPIENT_HEADERS.flatMap((name) => mail.headers[name] ?? []),
  to: mail.to.map(({ address }) => address),
  cc: mail.cc.map(({ address }) => address),
});
