import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { downloadHeaders, FileStore } from '../../platform/files';
import { IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, Roles, Scopes, type StaffActor } from '../../platform/security';
import { ReprocessMail } from '../app/reprocess-mail';
import { TakePostedMail } from '../app/take-posted-mail';
import { MailLogQuery } from '../data/mail-log.query';
import { ListInboundMailRequest } from './inbound-mail.requests';
import type { InboundMailPageResponse, InboundMailResponse } from './inbound-mail.responses';

/** Mail that reached us: every message is here, and the counts add up. */
@ApiTags('mail')
@Controller('mail/inbound')
export class InboundMailController {
  constructor(
    private readonly posted: TakePostedMail,
    private readonly log: MailLogQuery,
    private readonly reprocessing: ReprocessMail,
    private readonly files: FileStore,
  ) {}

  @Roles('manager', 'admin') @Scopes('read')
  @Get()
  list(@Query() query: ListInboundMailRequest): Promise<InboundMailPageResponse> {
    return this.log.page(query);
  }

  /** A raw message (RFC 5322), from a mail server's pipe or another program. The same bytes again answer as the first time. */
  @Roles('admin') @Scopes('mail:write')
  @Post() @ApiConsumes('message/rfc822') @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async take(
    @Req() request: FastifyRequest, @CurrentStaff() staff: StaffActor, @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InboundMailResponse> {
    const { id, ...answer } = await this.posted.execute(request, { scope: `mail.inbound:${staff.id}`, key });
    sendOnce(reply, { ...answer, body: null });
    return this.log.one(id);
  }

  @Roles('manager', 'admin') @Scopes('read')
  @Get(':id')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<InboundMailResponse> {
    return this.log.one(id);
  }

  /** The message as it came. */
  @Roles('manager', 'admin') @Scopes('read')
  @Get(':id/raw')
  async raw(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: StaffActor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const content = await this.files.open(await this.log.rawOf(id, staff.id));
    void reply.headers(downloadHeaders(`mail-${id}.eml`, 'message/rfc822'));
    return new StreamableFile(content);
  }

  /** Failed and quarantined mail is dealt with again; what was ignored, or taken for a bounce, goes on a ticket; what is on one stays there. */
  @Roles('manager', 'admin')
  @Post(':id/reprocess') @HttpCode(200)
  async reprocess(@Param('id', ParseUUIDPipe) id: string): Promise<InboundMailResponse> {
    await this.reprocessing.execute(id);
    return this.log.one(id);
  }
}
