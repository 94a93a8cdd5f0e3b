import { Injectable } from '@nestjs/common';
import { addressOf } from '../../kernel/mail-address';
import { Env } from '../../platform/config/env';
import { Categories } from '../../tickets';
import type { MailAddressEntity } from '../data/mail-address.entity';
import { MailAddressRepository } from '../data/mail-address.repository';
import { pickAddress } from '../domain/pick-address';
import { AddressBook } from './address-book';

/** An address as administrators see it. */
export type MailAddressView = Omit<MailAddressEntity, 'createdAt' | 'updatedAt'>;

/** What would become of a mail. */
export interface RoutePreview extends Pick<MailAddressView, 'teamId' | 'categoryId' | 'kind' | 'language'> {
  by: 'address' | 'default' | 'none';
  address: MailAddressView | null;
  answersFrom: string;
}

/** The addresses people write to, for who looks after them. */
@Injectable()
export class MailAddresses {
  constructor(
    private readonly addresses: MailAddressRepository,
    private readonly book: AddressBook,
    private readonly categories: Categories,
    private readonly env: Env,
  ) {}

  async list(): Promise<{ items: MailAddressView[]; mailFrom: string }> {
    return { items: (await this.addresses.all()).map((one) => this.show(one)), mailFrom: addressOf(this.env.MAIL_FROM) };
  }

  /** The same rules that a real mail goes by. */
  async routeOf(to: string): Promise<RoutePreview> {
    const recipients = { envelope: [to], delivered: [], to: [], cc: [] };
    const route = (await this.book.open()).routeOf(recipients);
    if (!route) return { by: 'none', address: null, teamId: null, categoryId: null, kind: 'complaint', language: null, answersFrom: addressOf(this.env.MAIL_FROM) };
    const category = route.categoryId ? await this.categories.find(route.categoryId) : null;
    return {
      by: pickAddress(recipients, [route]) ? 'address' : 'default', address: this.show(route), teamId: route.teamId ?? category?.teamId ?? null,
      categoryId: category ? route.categoryId : null, kind: route.kind, language: route.language, answersFrom: route.address,
    };
  }

  show({ createdAt: _created, updatedAt: _updated, ...one }: MailAddressEntity): MailAddressView {
    return one;
  }
}
