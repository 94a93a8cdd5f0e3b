import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import { CurrentStaff, type StaffActor } from '../../platform/security';
import { Participants } from '../app/participants';
import { ReviewMessage } from '../app/review-message';
import { SettleGuess } from '../app/settle-guess';
import { Tickets } from '../app/tickets-facade';
import { ParticipantsQuery } from '../data/participants.query';
import type { ParticipantsResponse } from './participants.responses';

/** Who takes part beside the customer, what third parties wrote, and what may belong together: an agent says yes or no. */
@Controller('tickets/:id')
export class ParticipantsController {
  constructor(
    private readonly tickets: Tickets,
    private readonly participants: Participants,
    private readonly reviews: ReviewMessage,
    private readonly guesses: SettleGuess,
    private readonly query: ParticipantsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  /** Empty for the person whom the complaint is about: it would tell them who complained. */
  @Get('participants')
  async list(@Param('id') id: string, @CurrentStaff() viewer: StaffActor): Promise<ParticipantsResponse> {
    const ticket = await this.tickets.get(id);
    return ticket.complainedAboutId === viewer.id ? { items: [], guess: null, claims: [] } : this.query.of(ticket.id);
  }

  /** From now on they get what is said publicly; nothing of before. */
  @Post('participants/:participantId/accept') @HttpCode(200)
  accept(@Param('id') id: string, @Param('participantId', ParseUUIDPipe) participantId: string, @CurrentStaff() actor: StaffActor): Promise<ParticipantsResponse> {
    return this.act(id, (ticketId, tx) => this.participants.decide({ ticketId, participantId, state: 'accepted' }, actor, tx));
  }

  @Post('participants/:participantId/decline') @HttpCode(200)
  decline(@Param('id') id: string, @Param('participantId', ParseUUIDPipe) participantId: string, @CurrentStaff() actor: StaffActor): Promise<ParticipantsResponse> {
    return this.act(id, (ticketId, tx) => this.participants.decide({ ticketId, participantId, state: 'declined' }, actor, tx));
  }

  /** A third party's message: the customer may read it. */
  @Post('messages/:messageId/show') @HttpCode(200)
  show(@Param('id') id: string, @Param('messageId', ParseUUIDPipe) messageId: string, @CurrentStaff() actor: StaffActor): Promise<ParticipantsResponse> {
    return this.act(id, (ticketId, tx) => this.reviews.execute({ ticketId, messageId, shown: true }, actor, tx));
  }

  @Post('messages/:messageId/hide') @HttpCode(200)
  hide(@Param('id') id: string, @Param('messageId', ParseUUIDPipe) messageId: string, @CurrentStaff() actor: StaffActor): Promise<ParticipantsResponse> {
    return this.act(id, (ticketId, tx) => this.reviews.execute({ ticketId, messageId, shown: false }, actor, tx));
  }

  /** What was written moves to the ticket it was guessed to belong to. */
  @Post('guess/confirm') @HttpCode(200)
  confirm(@Param('id') id: string, @CurrentStaff() actor: StaffActor): Promise<ParticipantsResponse> {
    return this.act(id, (ticketId, tx) => this.guesses.confirm(ticketId, actor, tx));
  }

  @Post('guess/dismiss') @HttpCode(200)
  dismiss(@Param('id') id: string, @CurrentStaff() actor: StaffActor): Promise<ParticipantsResponse> {
    return this.act(id, (ticketId, tx) => this.guesses.dismiss(ticketId, actor, tx));
  }

  @Post('guess/undo') @HttpCode(200)
  undo(@Param('id') id: string, @CurrentStaff() actor: StaffActor): Promise<ParticipantsResponse> {
    return this.act(id, (ticketId, tx) => this.guesses.undo(ticketId, actor, tx));
  }

  private async act(id: string, work: (ticketId: string, tx: Tx) => Promise<void>): Promise<ParticipantsResponse> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.uow.run((tx) => work(ticketId, tx));
    return this.query.of(ticketId);
  }
}
