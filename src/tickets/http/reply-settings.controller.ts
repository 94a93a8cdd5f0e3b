import { Body, Controller, Get, Put } from '@nestjs/common';
import { MOST_FILE_BYTES, MOST_FILES } from '../../platform/http';
import { Roles } from '../../platform/security';
import { ChangeReplySettings } from '../app/change-reply-settings';
import { type ReplySettings, ReplySettingsQuery } from '../data/reply-settings.query';
import { MOST_TOGETHER_BYTES, ReplySettingsRequest } from './messages.requests';

interface ReplySettingsAnswer extends ReplySettings {
  /** Bytes. */
  uploads: { maxFiles: number; maxFileBytes: number; maxTogetherBytes: number };
}

/** How replies are written here. */
@Controller('settings/replies')
export class ReplySettingsController {
  constructor(private readonly settings: ReplySettingsQuery, private readonly change: ChangeReplySettings) {}

  @Get()
  async read(): Promise<ReplySettingsAnswer> {
    return { ...(await this.settings.read()), uploads: { maxFiles: MOST_FILES, maxFileBytes: MOST_FILE_BYTES, maxTogetherBytes: MOST_TOGETHER_BYTES } };
  }

  @Roles('admin')
  @Put()
  async write(@Body() { undoSeconds }: ReplySettingsRequest): Promise<ReplySettingsAnswer> {
    await this.change.execute({ undoSeconds });
    return this.read();
  }
}
