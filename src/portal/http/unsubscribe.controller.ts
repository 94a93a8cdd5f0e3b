import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '../../kernel/domain-error';
import { Customers, type Topic, UnsubscribeTokens } from '../../customers';
import { Public, RateLimit } from '../../platform/security';
import { unsubscribePage } from '../app/unsubscribe-page';

const PREFERENCE = { progress: 'wantsProgress', survey: 'wantsSurveys', announcement: 'wantsAnnouncements' } as const satisfies Record<Topic, string>;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/**
 * Where List-Unsubscribe leads (RFC 2369, RFC 8058): a mail program's POST declines at once, a person's GET is asked first.
 * The limit is wide, because a large mail provider posts for all of its users from few addresses.
 */
@ApiTags('portal')
@Public()
@RateLimit({ name: 'portal.unsubscribe', limit: 600, windowMs: 600_000, by: 'ip' })
@Controller('portal/unsubscribe/:token')
export class UnsubscribeController {
  constructor(private readonly customers: Customers, private readonly tokens: UnsubscribeTokens) {}

  /** Asks; nothing changes by looking. */
  @Get() @Header('content-type', 'text/html; charset=utf-8') @Header('content-security-policy', POLICY)
  async ask(@Param('token') token: string): Promise<string> {
    const { customerId, topic } = this.open(token);
    const preferences = await this.customers.preferencesOf(customerId);
    return unsubscribePage(preferences.locale, topic, preferences[PREFERENCE[topic]]);
  }

  @Post() @HttpCode(200) @Header('content-type', 'text/html; charset=utf-8') @Header('content-security-policy', POLICY)
  async decline(@Param('token') token: string): Promise<string> {
    const { customerId, topic } = this.open(token);
    const { locale } = await this.customers.changePreferences(customerId, { [PREFERENCE[topic]]: false });
    return unsubscribePage(locale, topic, false);
  }

  /** @throws DomainError the same `not_found` for everything that is no token of ours */
  private open(token: string): { customerId: string; topic: Topic } {
    const named = this.tokens.read(token);
    if (!named) throw DomainError.notFound('page');
    return named;
  }
}
