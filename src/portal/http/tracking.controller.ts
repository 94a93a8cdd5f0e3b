import { Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { downloadHeaders, FileStore } from '../../platform/files';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { Public, RateLimit } from '../../platform/security';
import { AttachmentsQuery, readInput, StoreAttachments } from '../../tickets';
import { AnswerComplaint } from '../app/answer-complaint';
import { TrackComplaint, type TrackedComplaint } from '../app/track-complaint';
import { CustomerMessageRequest } from './portal.requests';

/** The tracking page: the story, and the customer's next word. Every call carries the tracking token. */
@Public()
@RateLimit({ name: 'portal.track', limit: 300, windowMs: 600_000, by: 'ip' })
@Controller('portal/complaints/:reference')
export class TrackingController {
  constructor(
    private readonly tracker: TrackComplaint,
    private readonly answers: AnswerComplaint,
    private readonly store: StoreAttachments,
    private readonly attachments: AttachmentsQuery,
    private readonly files: FileStore,
    private readonly once: Idempotency,
  ) {}

  @Get()
  async track(@Param('reference') reference: string, @Headers('x-tracking-token') token: string): Promise<TrackedComplaint> {
    return this.tracker.view(await this.tracker.open(reference, token));
  }

  /** JSON, or a multipart form with `files`. */
  @Post('messages') @ApiBody({ type: CustomerMessageRequest })
  async write(
    @Param('reference') reference: string, @Headers('x-tracking-token') token: string, @Req() request: FastifyRequest,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string }> {
    const ticket = await this.tracker.open(reference, token);
    const { body, attachments } = await readInput(CustomerMessageRequest, request, this.store);
    const once = { scope: `portal.messages:${ticket.id}`, key, request: { body, files: attachments.map((file) => file.sha256) } };
    return sendOnce(reply, await this.once.run(once, 201, async (tx) => {
      const { id } = await this.answers.write(ticket, { ...body, attachments }, tx);
      return { body: { id } };
    }));
  }

  @Get('attachments/:attachmentId') @HttpCode(200)
  async attachment(
    @Param('reference') reference: string, @Headers('x-tracking-token') token: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const ticket = await this.tracker.open(reference, token);
    const file = await this.attachments.find(ticket.id, attachmentId, true);
    if (!file) throw DomainError.notFound('file');
    void reply.headers(downloadHeaders(file.name, file.contentType, { inline: true }));
    return new StreamableFile(await this.files.open(file.sha256));
  }
}
