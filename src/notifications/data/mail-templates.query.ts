import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { TemplateName } from '../domain/routing';
import type { MailAddressFacts } from './circumstances.query';
import type { MailSource } from '../templates/source/source';
import type { Locale } from '../templates/texts';

/** A stored wording; `subject` and `body` are null where it went back to the program's own. */
export interface StoredVersion {
  template: TemplateName;
  locale: Locale;
  version: number;
  subject: string | null;
  body: string | null;
  restoredFrom: number | null;
  createdAt: string;
  createdByName: string;
}

const COLUMNS = `template, locale, version, subject, body, restored_from AS "restoredFrom", to_iso(created_at) AS "createdAt", created_by_name AS "createdByName"`;
const US = `SELECT (SELECT value FROM setting WHERE name = 'company') AS company,
    (SELECT json_build_object('address', address, 'senderName', json_build_object('fa', sender_name_fa, 'en', sender_name_en),
        'signature', json_build_object('fa', signature_fa, 'en', signature_en)) FROM mail_address WHERE enabled AND is_default LIMIT 1) AS "mailAddress"`;
const MOST_VERSIONS = 200;

@Injectable()
export class MailTemplatesQuery {
  constructor(private readonly database: Database) {}

  /** The wording that holds now: its number, and the words unless they are the program's own. */
  async current(template: TemplateName, locale: Locale): Promise<{ version: number; source: MailSource | undefined }> {
    const newest = await this.newest(template, locale);
    return { version: newest?.version ?? 0, source: sourceOf(newest) };
  }

  /** Null before the first edit. */
  newest(template: TemplateName, locale: Locale): Promise<StoredVersion | null> {
    return this.database.one<StoredVersion>(`SELECT ${COLUMNS} FROM mail_template_version WHERE template = $1 AND locale = $2 ORDER BY version DESC LIMIT 1`, [template, locale]);
  }

  /** The newest of every mail and language that was ever edited. */
  allNewest(): Promise<StoredVersion[]> {
    return this.database.query<StoredVersion>(`SELECT DISTINCT ON (template, locale) ${COLUMNS} FROM mail_template_version ORDER BY template, locale, version DESC`);
  }

  /** Newest first. */
  versions(template: TemplateName, locale: Locale): Promise<StoredVersion[]> {
    return this.database.query<StoredVersion>(`SELECT ${COLUMNS} FROM mail_template_version WHERE template = $1 AND locale = $2 ORDER BY version DESC LIMIT ${MOST_VERSIONS}`, [template, locale]);
  }

  /** As whom a mail would go out that belongs to no ticket: our card as it was set, and the address that is the default. */
  async us(): Promise<{ company: unknown; mailAddress: MailAddressFacts | null }> {
    return (await this.database.one<{ company: unknown; mailAddress: MailAddressFacts | null }>(US))!;
  }
}

/** The words of a version; undefined for the program's own. */
export const sourceOf = (version: Pick<StoredVersion, 'subject' | 'body'> | null): MailSource | undefined =>
  (version?.subject != null && version.body != null ? { subject: version.subject, body: version.body } : undefined);
