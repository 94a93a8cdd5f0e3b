import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Env } from '../../platform/config/env';

export interface Company {
  name: { fa: string; en: string };
  contact: { phone: string | null; email: string | null; social: { label: string; url: string }[] };
}

const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;

/** Whose portal this is, and how to reach them without it. */
@Injectable()
export class CompanyProfile {
  constructor(private readonly database: Database, private readonly env: Env) {}

  async read(): Promise<Company> {
    const row = await this.database.one<{ value: Partial<Company> }>(`SELECT value FROM setting WHERE name = 'company'`);
    return {
      name: row?.value.name ?? { fa: 'پیگیر', en: 'Peygir' },
      contact: row?.value.contact ?? { phone: null, email: addressOf(this.env.MAIL_FROM), social: [] },
    };
  }

  /** True while the database holds the demonstration company. */
  async isDemo(): Promise<boolean> {
    return (await this.database.one(`SELECT 1 FROM setting WHERE name = 'demo' AND value = 'true'`)) !== null;
  }
}
