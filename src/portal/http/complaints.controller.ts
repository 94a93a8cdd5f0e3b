import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../kernel/clock';
import { Env } from '../../platform/config/env';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { Public, RateLimit } from '../../platform/security';
import { FileComplaint } from '../../intake';
import { readInput, StoreAttachments, toNewTicket } from '../../tickets';
import { PreviewPromise } from '../app/preview-promise';
import { FileComplaintRequest, PromisePreviewRequest } from './portal.requests';

interface Filed {
  reference: string;
  trackingToken: string;
  trackingUrl: string;
  promisedBy: Date | string | null;
}

interface KeptAnswer {
  id: string;
  reference: string;
  tokenSeed: string;
  promisedBy: Date | string | null;
}

/** Filing, for everybody and without an account. */
@Public()
@Controller('portal')
export class ComplaintsController {
  constructor(
    private readonly filing: FileComplaint,
    private readonly attachments: StoreAttachments,
    private readonly preview: PreviewPromise,
    private readonly once: Idempotency,
    private readonly env: Env,
    private readonly clock: Clock,
  ) {}

  /** JSON, or a multipart form with `files`. */
  @Post('complaints') @ApiBody({ type: FileComplaintRequest })
  @RateLimit({ name: 'portal.file', limit: 30, windowMs: 600_000, by: 'ip' })
  async file(@Req() request: FastifyRequest, @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<Filed> {
    const { body, attachments } = await readInput(FileComplaintRequest, request, this.attachments);
    const { website, ...complaint } = body;
    const command = toNewTicket(complaint, 'web', this.clock.now(), 'fa');
    const withFiles = { ...command, content: { ...command.content, attachments } };
    const once = { scope: 'portal.complaints', key, request: { body, files: attachments.map((file) => file.sha256) } };
    const answer = await this.once.run<Filed>(
      once, 201,
      async (tx) => {
        const opened = await this.filing.execute(withFiles, { trapped: Boolean(website) }, tx);
        const { id, reference, tokenSeed, promisedBy } = opened;
        return { body: this.filed(reference, opened.trackingToken, promisedBy), stored: { id, reference, tokenSeed, promisedBy } satisfies KeptAnswer };
      },
      (kept) => this.again(kept as KeptAnswer),
    );
    return sendOnce(reply, answer);
  }

  /** The date that a complaint filed now would be promised. */
  @Get('promise')
  async promise(@Query() { kind, categoryId, locale = 'fa' }: PromisePreviewRequest): Promise<{ promisedBy: Date | null }> {
    return { promisedBy: await this.preview.execute({ kind, categoryId, locale }) };
  }

  /** The token is not kept with the answer; it is made again. */
  private again({ id, reference, tokenSeed, promisedBy }: KeptAnswer): Filed {
    const token = this.filing.trackingToken({ id, tokenSeed: Buffer.from(tokenSeed, 'hex') });
    return this.filed(reference, token, promisedBy);
  }

  /** In the link the token stands in the fragment, which browsers keep to themselves: it reaches no log and no referrer. */
  private filed(reference: string, trackingToken: string, promisedBy: Filed['promisedBy']): Filed {
    return { reference, trackingToken, trackingUrl: `${this.env.publicUrl}/t/${reference}#${trackingToken}`, promisedBy };
  }
}
