import { Body, Controller, Get, Put } from '@nestjs/common';
import { Roles } from '../../platform/security';
import { ChangeReplySettings } from '../app/change-reply-settings';
import { type ReplySettings, ReplySettingsQuery } from '../data/reply-settings.query';
import { ReplySettingsRequest } from './messages.requests';

/** How replies are written here. */
@Controller('settings/replies')
export class ReplySettingsController {
  constructor(private readonly settings: ReplySettingsQuery, private readonly change: ChangeReplySettings) {}

  @Get()
  read(): Promise<ReplySettings> {
    return this.settings.read();
  }

  @Roles('admin')
  @Put()
  async write(@Body() { undoSeconds }: ReplySettingsRequest): Promise<ReplySettings> {
    await this.change.execute({ undoSeconds });
    return this.settings.read();
  }
}
