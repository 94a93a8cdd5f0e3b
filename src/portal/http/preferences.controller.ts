import { Body, Controller, Get, Headers, Put } from '@nestjs/common';
import { Customers, type Preferences } from '../../customers';
import { Public, RateLimit } from '../../platform/security';
import { TrackComplaint } from '../app/track-complaint';
import { PreferencesRequest } from './portal.requests';

/** How the customer wants to be spoken to; opened by the tracking token of any of their complaints. */
@Public()
@RateLimit({ name: 'portal.preferences', limit: 60, windowMs: 600_000, by: 'ip' })
@Controller('portal/preferences')
export class PreferencesController {
  constructor(private readonly tracker: TrackComplaint, private readonly customers: Customers) {}

  @Get()
  async read(@Headers('x-tracking-token') token: string): Promise<Preferences> {
    return this.customers.preferencesOf(await this.customer(token));
  }

  @Put()
  async change(@Headers('x-tracking-token') token: string, @Body() body: PreferencesRequest): Promise<Preferences> {
    return this.customers.changePreferences(await this.customer(token), body);
  }

  private async customer(token: string): Promise<string> {
    return (await this.tracker.open(undefined, token)).customerId;
  }
}
