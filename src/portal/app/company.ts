import { Injectable } from '@nestjs/common';
import { addressOf } from '../../kernel/mail-address';
import { Database } from '../../platform/database/database';
import { UnitOfWork } from '../../platform/database/tx';
import { Env } from '../../platform/config/env';

export interface Company {
  name: { fa: string; en: string };
  contact: { phone: string | null; email: string | null; social: { label: string; url: string }[] };
}

/** Whose portal this is, and how to reach them without it. */
@Injectable()
export class CompanyProfile {
  constructor(private readonly database: Database, private readonly uow: UnitOfWork, private readonly env: Env) {}

  async read(): Promise<Company> {
    const row = await this.database.one<{ value: Partial<Company> }>(`SELECT value FROM setting WHERE name = 'company'`);
    return {
      name: row?.value.name ?? { fa: 'پیگیر', en: 'Peygir' },
      contact: row?.value.contact ?? { phone: null, email: addressOf(this.env.MAIL_FROM), social: [] },
    };
  }

  async write(company: Company): Promise<void> {
    await this.uow.run(async (tx) => tx.stage(
      `INSERT INTO setting (name, value, updated_at) VALUES ('company', $1, now()) ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = now()`,
      [JSON.stringify(company)],
    ));
  }

  /** True while the database holds the demonstration company. */
  async isDemo(): Promise<boolean> {
    return (await this.database.one(`SELECT 1 FROM setting WHERE name = 'demo' AND value = 'true'`)) !== null;
  }
}
