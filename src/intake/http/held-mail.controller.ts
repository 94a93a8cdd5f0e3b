import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentStaff, Roles, Scopes, type StaffActor } from '../../platform/security';
import { ReprocessMail } from '../app/reprocess-mail';
import { type ShownMail, ShowMail } from '../app/show-mail';
import { MailLogQuery } from '../data/mail-log.query';
import { HeldMailCountResponse, type InboundMailResponse } from './inbound-mail.responses';

/** What a person does about mail that did not go its way. */
@ApiTags('mail')
@Roles('manager', 'admin')
@Controller('mail/inbound')
export class HeldMailController {
  constructor(private readonly reprocessing: ReprocessMail, private readonly shower: ShowMail, private readonly log: MailLogQuery) {}

  /** Everything that failed is tried again, up to `most` at a time. */
  @Post('reprocess-failed') @HttpCode(200)
  all(): Promise<{ queued: number; most: number }> {
    return this.reprocessing.failed();
  }

  /** How many wait for somebody's look. */
  @Get('held/count')
  async count(): Promise<HeldMailCountResponse> {
    return { open: await this.log.heldAndOpen() };
  }

  /** Its text and the names of its files; of one that can't be read, the beginning as it came. */
  @Scopes('read')
  @Get(':id/content')
  async content(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: StaffActor): Promise<ShownMail> {
    await this.log.mayRead(id, staff.id);
    return this.shower.execute(id);
  }

  /** Quarantined mail goes through again without the limits that held it. */
  @Post(':id/release') @HttpCode(200)
  async release(@Param('id', ParseUUIDPipe) id: string): Promise<InboundMailResponse> {
    await this.reprocessing.release(id);
    return this.log.one(id);
  }

  /** Quarantined mail was looked at and stays so. */
  @Post(':id/confirm') @HttpCode(200)
  async confirm(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() actor: StaffActor): Promise<InboundMailResponse> {
    await this.reprocessing.confirm(id, actor.id);
    return this.log.one(id);
  }
}
