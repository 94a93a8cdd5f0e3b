import { Body, Controller, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentStaff, Public, type StaffActor } from '../../platform/security';
import { ChangePassword } from '../app/change-password';
import { ChangeUser } from '../app/change-user';
import { DescribeSignedIn } from '../app/describe-signed-in';
import { LogIn } from '../app/log-in';
import { Sessions } from '../app/sessions';
import { BrowserSession, requireSession } from './browser-session';
import { ChangeMeRequest, ChangePasswordRequest, LoginRequest } from './identity.requests';
import { LoginResponse } from './identity.responses';

@ApiTags('identity')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly logIn: LogIn,
    private readonly sessions: Sessions,
    private readonly describe: DescribeSignedIn,
    private readonly browser: BrowserSession,
    private readonly password: ChangePassword,
    private readonly users: ChangeUser,
  ) {}

  /** Signs in. The session is in the cookie. */
  @Public()
  @Post('login')
  @HttpCode(200)
  async login(@Body() body: LoginRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<LoginResponse> {
    this.browser.refuseOtherSites(request);
    const { userId, token } = await this.logIn.execute({
      email: body.email, password: body.password, ip: request.ip,
      userAgent: request.headers['user-agent'] ?? null, presentedToken: this.browser.tokenOf(request),
    });
    this.browser.keep(reply, token);
    return { user: await this.describe.execute(userId) };
  }

  /** Signs out; without a session too. */
  @Public()
  @Post('logout')
  @HttpCode(204)
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    this.browser.requireOurPages(request);
    const token = this.browser.tokenOf(request);
    if (token) await this.sessions.endByToken(token);
    this.browser.drop(reply);
  }

  @Get('me')
  async me(@CurrentStaff() staff: StaffActor): Promise<LoginResponse> {
    return { user: await this.describe.execute(staff.id) };
  }

  @Patch('me')
  async changeMe(@Body() body: ChangeMeRequest, @CurrentStaff() staff: StaffActor): Promise<LoginResponse> {
    await this.users.execute(staff.id, body);
    return { user: await this.describe.execute(staff.id) };
  }

  /** Changes one's password; all sessions end, this device gets a new one. */
  @Post('password')
  @HttpCode(204)
  async changePassword(
    @Body() body: ChangePasswordRequest, @CurrentStaff() staff: StaffActor, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    requireSession(staff);
    this.browser.keep(reply, await this.password.execute(staff, body.current, body.next, request.headers['user-agent'] ?? null));
  }
}
