import { Body, Controller, Headers, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import { Public, RateLimit } from '../../platform/security';
import { Resolution } from '../../resolution';
import type { TicketSummary } from '../../tickets';
import { AnswerComplaint, customerOf } from '../app/answer-complaint';
import { TrackComplaint, type TrackedComplaint } from '../app/track-complaint';
import { AnswerRemedyRequest, ConfirmRequest, ReasonRequest } from './portal.requests';

/** The customer's yes and no. Nothing here answers to GET: a link in a mail, opened by a scanner, records nothing. */
@Public()
@RateLimit({ name: 'portal.answer', limit: 60, windowMs: 600_000, by: 'ip' })
@Controller('portal/complaints/:reference')
export class AnswersController {
  constructor(
    private readonly tracker: TrackComplaint,
    private readonly answers: AnswerComplaint,
    private readonly resolution: Resolution,
    private readonly uow: UnitOfWork,
  ) {}

  @Post('confirm') @HttpCode(200)
  confirm(@Param('reference') reference: string, @Headers('x-tracking-token') token: string, @Body() { satisfied, comment }: ConfirmRequest): Promise<TrackedComplaint> {
    return this.answer(reference, token, (ticket, tx) => this.answers.confirm(ticket, satisfied, comment?.trim() || undefined, tx));
  }

  @Post('withdraw') @HttpCode(200)
  withdraw(@Param('reference') reference: string, @Headers('x-tracking-token') token: string, @Body() { reason }: ReasonRequest): Promise<TrackedComplaint> {
    return this.answer(reference, token, (ticket, tx) => this.answers.withdraw(ticket, reason, tx));
  }

  /** Asks the second level, once. */
  @Post('appeal') @HttpCode(200)
  appeal(@Param('reference') reference: string, @Headers('x-tracking-token') token: string, @Body() { reason }: ReasonRequest): Promise<TrackedComplaint> {
    return this.answer(reference, token, (ticket, tx) => this.answers.appeal(ticket, reason, tx));
  }

  @Post('remedies/:remedyId') @HttpCode(200)
  remedy(
    @Param('reference') reference: string, @Headers('x-tracking-token') token: string,
    @Param('remedyId', ParseUUIDPipe) remedyId: string, @Body() { accepted }: AnswerRemedyRequest,
  ): Promise<TrackedComplaint> {
    return this.answer(reference, token, async (ticket, tx) => {
      await this.resolution.answerRemedy({ ticketId: ticket.id, remedyId, accepted }, customerOf(ticket), tx);
    });
  }

  private async answer(reference: string, token: string, act: (ticket: TicketSummary, tx: Tx) => Promise<void>): Promise<TrackedComplaint> {
    const ticket = await this.tracker.open(reference, token);
    await this.uow.run((tx) => act(ticket, tx));
    return this.tracker.view(await this.tracker.open(reference, token));
  }
}
