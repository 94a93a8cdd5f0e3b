import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { DomainError } from '../../../kernel/domain-error';
import { newId } from '../../../kernel/ids';
import { violatedUnique } from '../../../platform/database/pg-errors';
import { type Tx, UnitOfWork } from '../../../platform/database/tx';
import { MailReaderRepository } from '../../data/mail-reader.repository';
import type { MailSourceEntity } from '../../data/mail-source.entity';
import { MailSourceRepository } from '../../data/mail-source.repository';
import { checkSource, keepsSecrets, type MailSourceDraft } from '../../domain/check-source';
import type { MailSourceSecrets } from '../../domain/mail-source';
import { SourceSecrets } from './source-secrets';

/** Adds, changes, disables and deletes mailboxes. */
@Injectable()
export class SaveSource {
  constructor(
    private readonly sources: MailSourceRepository,
    private readonly readers: MailReaderRepository,
    private readonly secrets: SourceSecrets,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Stages a new one. @throws DomainError `validation_failed` @returns its id */
  create(draft: MailSourceDraft, tx: Tx): string {
    refuse(checkSource(draft, null));
    const id = newId();
    const now = this.clock.now();
    this.sources.insert({ ...configOf(draft), id, secrets: this.secrets.seal(id, secretsOf(draft)), version: 1, createdAt: now, updatedAt: now }, tx);
    return id;
  }

  /** @throws DomainError `not_found`, `validation_failed`, `conflict` when it was changed since `version` */
  async change(id: string, version: number, draft: MailSourceDraft): Promise<void> {
    await translateTaken(() => this.uow.run(async (tx) => {
      const before = await this.lock(id, version, tx);
      refuse(checkSource(draft, before));
      const kept = keepsSecrets(draft, before) ? (this.secrets.open(id, before.secrets) ?? {}) : {};
      this.save({ ...before, ...configOf(draft), secrets: this.secrets.seal(id, { ...kept, ...secretsOf(draft) }) }, tx);
      // A token of the account before is of no use for this one.
      this.readers.keepToken(id, null, null, tx);
    }));
  }

  /** @throws DomainError `not_found`, `conflict` */
  async enable(id: string, version: number, enabled: boolean): Promise<void> {
    await this.uow.run(async (tx) => this.save({ ...(await this.lock(id, version, tx)), enabled }, tx));
  }

  /** Its secrets go with it; what came from it stays, and is not doubled should it be described again. @throws DomainError `not_found`, `conflict` */
  async remove(id: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.lock(id, version, tx);
      this.sources.remove(id, tx);
      this.readers.forget(id, tx);
    });
  }

  /** Everything that could not be fetched is tried at the next look. @throws DomainError `not_found` */
  async retryFaults(id: string): Promise<void> {
    await this.uow.run(async (tx) => this.readers.retryFaults(id, this.clock.now(), tx));
  }

  private save(source: MailSourceEntity, tx: Tx): void {
    this.sources.update({ ...source, version: source.version + 1, updatedAt: this.clock.now() }, tx);
  }

  private async lock(id: string, version: number, tx: Tx): Promise<MailSourceEntity> {
    const found = await this.sources.lock(id, tx);
    if (!found) throw DomainError.notFound('mailbox');
    if (found.version !== version) throw new DomainError('conflict', 'mail_source.changed', 'Somebody changed this mailbox meanwhile.', [], { version: found.version });
    return found;
  }
}

/** @throws DomainError `validation_failed` naming the folder when another description reads it already */
export async function translateTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violatedUnique(error) === 'mail_source_folder') throw DomainError.invalid('folder', 'taken', 'This folder of this account is read already.');
    throw error;
  }
}

function refuse(faults: ReturnType<typeof checkSource>): void {
  if (faults.length > 0) throw new DomainError('invalid', 'validation_failed', 'Some fields need another look.', faults);
}

const secretsOf = ({ password, clientSecret, refreshToken }: MailSourceSecrets): MailSourceSecrets =>
  Object.fromEntries(Object.entries({ password, clientSecret, refreshToken }).filter(([, value]) => value !== undefined));

/** What belongs to another way of signing in or of marking is not kept. */
export function configOf(draft: MailSourceDraft): Omit<MailSourceEntity, 'id' | 'secrets' | 'version' | 'createdAt' | 'updatedAt'> {
  const { password: _password, clientSecret: _clientSecret, refreshToken: _refreshToken, ...config } = draft;
  const oauth = draft.auth === 'oauth2';
  return {
    ...config, tokenUrl: oauth ? draft.tokenUrl : null, clientId: oauth ? draft.clientId : null, scope: oauth ? draft.scope : null,
    moveTo: draft.afterCommit === 'move' ? draft.moveTo : null,
  };
}
