import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { type DkimKey, DkimKeyError, dkimRecord, makeDkimKey, readDkimKey, RECOMMENDED_BITS } from '../../platform/mail';
import { SecretBox } from '../../platform/security';
import type { SendingDomainEntity } from '../data/sending-domain.entity';
import { SendingDomainRepository } from '../data/sending-domain.repository';
import { keyPurpose } from './signatures';

/** A domain that is signed for, without its key. */
export interface SendingDomainView {
  id: string;
  version: number;
  domain: string;
  selector: string;
  keyBits: number;
  /** Receivers may soon refuse it. */
  weak: boolean;
  enabled: boolean;
  /** What is to be published in the DNS. */
  record: { name: string; type: 'TXT'; value: string };
}

export interface SendingDomainChange {
  selector?: string;
  /** PEM. */
  privateKey?: string;
  enabled?: boolean;
}

/** Adds a domain that mail is signed for, or changes its key. */
@Injectable()
export class SaveSendingDomain {
  constructor(private readonly domains: SendingDomainRepository, private readonly box: SecretBox, private readonly clock: Clock) {}

  /** Without a key one is made. @throws DomainError `validation_failed` */
  async add({ domain, selector, privateKey }: { domain: string; selector: string; privateKey?: string }, tx: Tx): Promise<SendingDomainView> {
    const folded = domain.toLowerCase();
    if (await this.domains.isTaken(folded, tx)) throw DomainError.invalid('domain', 'domain_taken', 'This domain is in the list already.');
    const now = this.clock.now();
    const id = newId();
    const one = { id, version: 1, domain: folded, selector: selector.toLowerCase(), ...this.sealed(id, keyOf(privateKey)), enabled: true, createdAt: now, updatedAt: now };
    this.domains.add(one, tx);
    return this.show(one);
  }

  /** @throws DomainError `not_found`, `version_conflict`, `validation_failed` */
  async change(id: string, version: number, { selector, privateKey, enabled }: SendingDomainChange, tx: Tx): Promise<SendingDomainView> {
    const before = await this.domains.lock(id, tx);
    if (!before) throw DomainError.notFound('sending domain');
    if (before.version !== version) {
      throw new DomainError('conflict', 'version_conflict', 'Somebody changed this domain meanwhile; look at it again.', [], { version: before.version });
    }
    const key = privateKey === undefined ? {} : this.sealed(id, keyOf(privateKey));
    const one = { ...before, ...key, selector: selector?.toLowerCase() ?? before.selector, enabled: enabled ?? before.enabled, version: version + 1, updatedAt: this.clock.now() };
    this.domains.save(one, tx);
    return this.show(one);
  }

  show({ id, version, domain, selector, keyBits, enabled, publicKey }: SendingDomainEntity): SendingDomainView {
    return { id, version, domain, selector, keyBits, weak: keyBits < RECOMMENDED_BITS, enabled, record: dkimRecord({ domain, selector, publicKey }) };
  }

  private sealed(id: string, { privateKey, publicKey, bits }: DkimKey): Pick<SendingDomainEntity, 'privateKeySealed' | 'publicKey' | 'keyBits'> {
    return { privateKeySealed: this.box.seal(privateKey, keyPurpose(id)), publicKey, keyBits: bits };
  }
}

function keyOf(pem: string | undefined): DkimKey {
  try {
    return pem === undefined ? makeDkimKey() : readDkimKey(pem);
  } catch (error) {
    if (error instanceof DkimKeyError) throw DomainError.invalid('privateKey', error.code, error.message);
    throw error;
  }
}
