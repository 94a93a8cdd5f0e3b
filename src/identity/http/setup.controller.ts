import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { Public, RateLimit } from '../../platform/security';
import { DescribeSignedIn } from '../app/describe-signed-in';
import { LogIn } from '../app/log-in';
import { PasswordHasher } from '../app/password-hasher';
import { SetUp } from '../app/set-up';
import { acceptPassword } from '../domain/password-rules';
import { BrowserSession } from './browser-session';
import { SetUpRequest } from './identity.requests';
import { LoginResponse, SetUpStateResponse } from './identity.responses';

/** The first administrator. Both routes are gone (404) as soon as there is one. */
@ApiTags('identity')
@Public()
@Controller('setup')
export class SetUpController {
  constructor(
    private readonly setUp: SetUp,
    private readonly hasher: PasswordHasher,
    private readonly logIn: LogIn,
    private readonly describe: DescribeSignedIn,
    private readonly browser: BrowserSession,
  ) {}

  @Get()
  async state(): Promise<SetUpStateResponse> {
    await this.requireOpen();
    return { needed: true };
  }

  /** Makes the administrator and signs in. */
  @RateLimit({ name: 'setup', limit: 10, windowMs: 15 * 60_000, by: 'ip' })
  @Post()
  async create(@Body() body: SetUpRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<LoginResponse> {
    await this.requireOpen();
    this.browser.refuseOtherSites(request);
    const { code, password, locale = 'fa', ...person } = body;
    const passwordHash = await this.hasher.hash(acceptPassword(password, person));
    const userId = await this.setUp.execute(code, { ...person, locale, passwordHash });
    const { token } = await this.logIn.execute({
      email: person.email, password, ip: request.ip, userAgent: request.headers['user-agent'] ?? null, presentedToken: this.browser.tokenOf(request),
    });
    this.browser.keep(reply, token);
    return { user: await this.describe.execute(userId) };
  }

  private async requireOpen(): Promise<void> {
    if (!(await this.setUp.isNeeded())) throw DomainError.notFound('page');
  }
}
