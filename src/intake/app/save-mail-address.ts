import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError, type FieldFault } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { isAddress } from '../../platform/mail';
import { normaliseEmail } from '../../customers';
import type { MailAddressEntity } from '../data/mail-address.entity';
import { MailAddressRepository } from '../data/mail-address.repository';

/** What an administrator decides about an address. */
export type MailAddressSettings = Omit<MailAddressEntity, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

const UNSET: Omit<MailAddressSettings, 'address'> = {
  senderNameFa: null, senderNameEn: null, teamId: null, categoryId: null, kind: 'complaint', language: null, signatureFa: null, signatureEn: null,
  enabled: true, isDefault: false,
};
/** Octets of a path (RFC 5321, 4.5.3.1). */
const MOST_ADDRESS = 254;
const MOST_LOCAL_PART = 64;

/** Adds an address that people write to, or changes one. There is at most one default: the newest to be made so. */
@Injectable()
export class SaveMailAddress {
  constructor(private readonly addresses: MailAddressRepository, private readonly clock: Clock) {}

  /** @throws DomainError `validation_failed` with a fault for each field that can't be */
  async add(settings: Pick<MailAddressSettings, 'address'> & Partial<MailAddressSettings>, tx: Tx): Promise<MailAddressEntity> {
    const now = this.clock.now();
    const fresh = { ...UNSET, ...given(settings), id: newId(), version: 1, createdAt: now, updatedAt: now } as MailAddressEntity;
    const checked = await this.check(fresh, tx);
    this.addresses.add(checked, tx);
    return checked;
  }

  /** @throws DomainError `not_found`, `version_conflict`, `validation_failed` */
  async change(id: string, version: number, settings: Partial<MailAddressSettings>, tx: Tx): Promise<MailAddressEntity> {
    const before = await this.addresses.lock(id, tx);
    if (!before) throw DomainError.notFound('mail address');
    if (before.version !== version) {
      throw new DomainError('conflict', 'version_conflict', 'Somebody changed this address meanwhile; look at it again.', [], { version: before.version });
    }
    const checked = await this.check({ ...before, ...given(settings), version: version + 1, updatedAt: this.clock.now() }, tx);
    this.addresses.save(checked, tx);
    return checked;
  }

  private async check(wanted: MailAddressEntity, tx: Tx): Promise<MailAddressEntity> {
    const one = { ...wanted, address: normaliseEmail(wanted.address) };
    const faults: FieldFault[] = [];
    if (!isMailAddress(one.address)) faults.push({ field: 'address', code: 'address_invalid', message: 'This is no mail address.' });
    else if (await this.addresses.isTaken(one.address, one.id, tx)) faults.push({ field: 'address', code: 'address_taken', message: 'This address is in the list already.' });
    const known = await this.addresses.known(one.teamId, one.categoryId, tx);
    if (one.teamId && !known.team) faults.push({ field: 'teamId', code: 'team_unknown', message: 'There is no such team.' });
    if (one.categoryId && !known.category) faults.push({ field: 'categoryId', code: 'category_unknown', message: 'There is no such category.' });
    if (one.isDefault && !one.enabled) faults.push({ field: 'isDefault', code: 'default_disabled', message: 'The default address must be in use.' });
    if (faults.length > 0) throw new DomainError('invalid', 'validation_failed', 'Some fields need another look.', faults);
    if (one.isDefault) await this.addresses.clearDefault(one.id, one.updatedAt, tx);
    return one;
  }
}

/** What was said; an empty text says "none". */
const given = (settings: Partial<MailAddressSettings>): Partial<MailAddressSettings> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined).map(([name, value]) => [name, value === '' ? null : value]));

const isMailAddress = (address: string): boolean => isAddress(address) && address.length <= MOST_ADDRESS && address.lastIndexOf('@') <= MOST_LOCAL_PART && !address.endsWith(']');
