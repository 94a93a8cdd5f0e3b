import { Body, Controller, Put } from '@nestjs/common';
import { Roles } from '../../platform/security';
import { type Company, CompanyProfile } from '../app/company';
import { CompanyRequest } from './company.requests';

/** Whose portal it is. */
@Roles('admin')
@Controller('settings/company')
export class CompanyController {
  constructor(private readonly profile: CompanyProfile) {}

  @Put()
  async change(@Body() { name, contact }: CompanyRequest): Promise<Company> {
    await this.profile.write({ name, contact: { phone: contact.phone ?? null, email: contact.email ?? null, social: contact.social } });
    return this.profile.read();
  }
}
