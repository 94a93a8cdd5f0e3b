import { Controller, Get } from '@nestjs/common';
import { Env } from '../../platform/config/env';
import { MOST_FILE_BYTES, MOST_FILES } from '../../platform/http';
import { Public } from '../../platform/security';
import { Categories } from '../../tickets';
import { type Company, CompanyProfile } from '../app/company';

interface PortalSettings {
  companyName: Company['name'];
  contact: Company['contact'];
  categories: { id: string; name: { fa: string; en: string } }[];
  demo: boolean;
  uploads: { maxFiles: number; maxFileBytes: number };
  /** The local mailbox page is there to read what would have been mailed. */
  mailbox: boolean;
}

/** What the customer's pages need to know before anything is typed. */
@Public()
@Controller('portal/settings')
export class SettingsController {
  constructor(private readonly company: CompanyProfile, private readonly categories: Categories, private readonly env: Env) {}

  @Get()
  async read(): Promise<PortalSettings> {
    const [{ name, contact }, categories, demo] = await Promise.all([this.company.read(), this.categories.all(), this.company.isDemo()]);
    return {
      companyName: name, contact, demo, categories: categories.map((category) => ({ id: category.id, name: category.name })),
      uploads: { maxFiles: MOST_FILES, maxFileBytes: MOST_FILE_BYTES }, mailbox: this.env.embedded && !this.env.SMTP_URL,
    };
  }
}
