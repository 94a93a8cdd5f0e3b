import { Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnitOfWork } from '../../platform/database/tx';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, type StaffActor } from '../../platform/security';
import { type AddedMessage, AddMessage } from '../app/add-message';
import { HeldReply, type TakenBack } from '../app/held-reply';
import { StoreAttachments } from '../app/store-attachments';
import { Tickets } from '../app/tickets-facade';
import { AddMessageRequest, MOST_TOGETHER_BYTES } from './messages.requests';
import { readInput } from './read-input';

/** Replies and notes, and the moments in which a reply can be called back. */
@Controller('tickets/:id/messages')
export class MessagesController {
  constructor(
    private readonly tickets: Tickets,
    private readonly messages: AddMessage,
    private readonly held: HeldReply,
    private readonly store: StoreAttachments,
    private readonly uow: UnitOfWork,
    private readonly once: Idempotency,
  ) {}

  /** JSON, or a multipart form with `files`. */
  @Post() @ApiBody({ type: AddMessageRequest }) @ApiConsumes('application/json', 'multipart/form-data')
  async add(
    @Param('id') id: string, @Req() request: FastifyRequest, @CurrentStaff() actor: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedMessage> {
    const { id: ticketId } = await this.tickets.get(id);
    const { body, attachments } = await readInput(AddMessageRequest, request, this.store, { mostTogether: MOST_TOGETHER_BYTES });
    const files = attachments.map(({ sha256, name }) => ({ sha256, name }));
    const once = { scope: `tickets.messages:${ticketId}:${actor.id}`, key, request: files.length > 0 ? { body, files } : body };
    return sendOnce(reply, await this.once.run(once, 201, async (tx) => ({ body: await this.messages.execute({ ...body, attachments, ticketId }, actor, tx) })));
  }

  /** Calls a reply back while it waits: it is gone, and its text comes back. 409 `message.left` once it is out. */
  @Post(':messageId/undo') @HttpCode(200)
  async undo(@Param('id') id: string, @Param('messageId', ParseUUIDPipe) messageId: string, @CurrentStaff() actor: StaffActor): Promise<TakenBack> {
    const { id: ticketId } = await this.tickets.get(id);
    return this.uow.run((tx) => this.held.undo({ ticketId, messageId }, actor, tx));
  }

  /** Sends a reply that waits at once. */
  @Post(':messageId/send-now') @HttpCode(204)
  async sendNow(@Param('id') id: string, @Param('messageId', ParseUUIDPipe) messageId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.uow.run((tx) => this.held.sendNow({ ticketId, messageId }, actor, tx));
  }
}
