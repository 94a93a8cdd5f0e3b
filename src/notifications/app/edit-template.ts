import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import type { StaffActor } from '../../platform/security';
import { MailTemplateVersionEntity } from '../data/mail-template.entity';
import type { TemplateName } from '../domain/routing';
import { checkSource } from '../templates/source/check-source';
import type { MailSource } from '../templates/source/source';
import { vocabularyOf } from '../templates/templates';
import type { Locale } from '../templates/texts';

export interface TemplateAddress {
  template: TemplateName;
  locale: Locale;
}

/** @throws DomainError `validation_failed` with every fault of the wording. */
export function refuseFaultySource(source: MailSource, template: TemplateName): void {
  const faults = checkSource(source, vocabularyOf(template));
  if (faults.length > 0) throw new DomainError('invalid', 'validation_failed', 'Some fields need another look.', faults.slice(0, 20));
}

/** Writes wordings of mails. Nothing is ever overwritten: an edit, and a return to an older wording, is one more version. */
@Injectable()
export class EditTemplate {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  /** @param seen the newest version that the editor knew of, 0 for none. @throws DomainError `version_conflict`, `validation_failed`. */
  async save(at: TemplateAddress, source: MailSource, seen: number, by: StaffActor): Promise<number> {
    refuseFaultySource(source, at.template);
    return this.write(at, seen, by, async () => ({ ...source, restoredFrom: null }));
  }

  /** @param from 0 for the program's own wording. @throws DomainError `version_conflict`, `not_found`. */
  async restore(at: TemplateAddress, from: number, seen: number, by: StaffActor): Promise<number> {
    return this.write(at, seen, by, async (tx) => ({ ...(from === 0 ? NO_WORDS : await this.wordsOf(at, from, tx)), restoredFrom: from }));
  }

  private write(at: TemplateAddress, seen: number, by: StaffActor, words: (tx: Tx) => Promise<Words>): Promise<number> {
    return this.uow.run(async (tx) => {
      tx.retryOnConflict('mail_template_version_pkey');
      const [newest] = await tx.query<{ version: number }>('SELECT coalesce(max(version), 0) AS version FROM mail_template_version WHERE template = $1 AND locale = $2', [at.template, at.locale]);
      if (newest!.version !== seen) {
        throw new DomainError('conflict', 'version_conflict', 'Somebody changed this mail meanwhile; look at it again.', [], { version: newest!.version });
      }
      tx.insert(MailTemplateVersionEntity, { ...at, ...(await words(tx)), version: seen + 1, createdBy: by.id, createdByName: by.name, createdAt: this.clock.now() });
      return seen + 1;
    });
  }

  private async wordsOf({ template, locale }: TemplateAddress, version: number, tx: Tx): Promise<Omit<Words, 'restoredFrom'>> {
    const [row] = await tx.query<Omit<Words, 'restoredFrom'>>('SELECT subject, body FROM mail_template_version WHERE template = $1 AND locale = $2 AND version = $3', [template, locale, version]);
    if (!row) throw DomainError.notFound('version');
    return row;
  }
}

type Words = Pick<MailTemplateVersionEntity, 'subject' | 'body' | 'restoredFrom'>;
const NO_WORDS = { subject: null, body: null };
