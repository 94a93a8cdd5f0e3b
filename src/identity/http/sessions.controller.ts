import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentStaff, type StaffActor } from '../../platform/security';
import { Sessions } from '../app/sessions';
import { requireSession } from './browser-session';
import { SessionListResponse } from './identity.responses';

@ApiTags('identity')
@Controller('auth/sessions')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  /** One's own sign-ins, last used first. */
  @Get()
  async list(@CurrentStaff() staff: StaffActor): Promise<SessionListResponse> {
    return { items: await this.sessions.list(staff) };
  }

  /** Ends all but the present one. */
  @Delete()
  @HttpCode(204)
  async endOthers(@CurrentStaff() staff: StaffActor): Promise<void> {
    requireSession(staff);
    await this.sessions.endOthers(staff);
  }

  @Delete(':id')
  @HttpCode(204)
  async end(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: StaffActor): Promise<void> {
    requireSession(staff);
    await this.sessions.endOwn(staff, id);
  }
}
