import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import { ListSources } from '../app/mailboxes/list-sources';
import { MailboxReaders } from '../app/mailboxes/mailbox-readers';
import { SaveSource, translateTaken } from '../app/mailboxes/save-source';
import { TrySource } from '../app/mailboxes/try-source';
import type { MailSourceDraft } from '../domain/check-source';
import { ChangeMailSourceRequest, DeleteMailSourceRequest, EnableMailSourceRequest, MailSourceRequest, TryMailSourceRequest } from './mail-sources.requests';
import type { MailSourceListResponse, MailSourceResponse, MailSourceTrialResponse } from './mail-sources.responses';

/** Mailboxes that are read over IMAP. */
@ApiTags('mail')
@Roles('admin')
@Controller('mail/sources')
export class MailSourcesController {
  constructor(
    private readonly sources: ListSources,
    private readonly saving: SaveSource,
    private readonly trying: TrySource,
    private readonly readers: MailboxReaders,
    private readonly once: Idempotency,
  ) {}

  @Get()
  async list(): Promise<MailSourceListResponse> {
    return { items: await this.sources.all() };
  }

  @Post()
  async create(
    @Body() body: MailSourceRequest, @CurrentStaff() staff: StaffActor, @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MailSourceResponse> {
    const answer = await translateTaken(() => this.once.run({ scope: `mail.sources:${staff.id}`, key, request: body }, 201, async (tx) => ({ body: { id: this.saving.create(toDraft(body), tx) } })));
    void this.readers.refresh();
    sendOnce(reply, { ...answer, body: null });
    return this.sources.one(answer.body.id);
  }

  /** Connects once, signs in and looks into the folder; nothing is saved and nothing changed on the server. */
  @Post('try') @HttpCode(200)
  tryOut(@Body() { id, ...body }: TryMailSourceRequest): Promise<MailSourceTrialResponse> {
    return this.trying.execute(toDraft(body), id ?? null);
  }

  @Get(':id')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<MailSourceResponse> {
    return this.sources.one(id);
  }

  /** Secrets that are left out stay, as long as server and user do. */
  @Put(':id')
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() { version, ...body }: ChangeMailSourceRequest): Promise<MailSourceResponse> {
    await this.saving.change(id, version, toDraft(body));
    void this.readers.refresh();
    return this.sources.one(id);
  }

  @Put(':id/enabled')
  async enable(@Param('id', ParseUUIDPipe) id: string, @Body() { enabled, version }: EnableMailSourceRequest): Promise<MailSourceResponse> {
    await this.saving.enable(id, version, enabled);
    void this.readers.refresh();
    return this.sources.one(id);
  }

  /** It is read no more, and its secrets are gone; the mails that came from it stay. */
  @Delete(':id') @HttpCode(204)
  async remove(@Param('id', ParseUUIDPipe) id: string, @Query() { version }: DeleteMailSourceRequest): Promise<void> {
    await this.saving.remove(id, version);
    void this.readers.refresh();
  }

  /** Messages that could not be fetched are tried at the next look. */
  @Post(':id/retry') @HttpCode(200)
  async retry(@Param('id', ParseUUIDPipe) id: string): Promise<MailSourceResponse> {
    const source = await this.sources.one(id);
    await this.saving.retryFaults(source.id);
    return this.sources.one(id);
  }
}

function toDraft({ tokenUrl, clientId, scope, moveTo, ownServer, ...rest }: MailSourceRequest): MailSourceDraft {
  return { ...rest, tokenUrl: tokenUrl ?? null, clientId: clientId ?? null, scope: scope ?? null, moveTo: moveTo ?? null, ownServer: ownServer ?? null };
}
