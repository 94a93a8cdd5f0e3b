import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { type HeldMessage, HeldMessages } from '../data/held-message.repository';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';

/** Which reply of which ticket. */
export interface ReplyName {
  ticketId: string;
  messageId: string;
}

/** What comes back into the composer. */
export interface TakenBack {
  text: string;
  files: HeldMessage['files'];
}

/** The moments between "send" and "sent": the writer calls the reply back, sends it at once, or time does. */
@Injectable()
export class HeldReply {
  constructor(private readonly tickets: TicketRepository, private readonly held: HeldMessages) {}

  /** As if it had never been sent. @throws DomainError `not_found`; `forbidden`; `message.left` (409) once it is out. */
  async undo({ ticketId, messageId }: ReplyName, actor: Actor, tx: Tx): Promise<TakenBack> {
    const ticket = await this.tickets.lock(ticketId, tx);
    const message = await this.own({ ticketId, messageId }, actor, tx);
    const lastMessageId = await this.held.remove(message, tx);
    this.tickets.record(ticket.id, 'reply_undone', { messageId }, actor, tx);
    this.tickets.save(ticket, ticket.lastMessageId === messageId ? { lastMessageId } : {}, tx);
    return { text: message.text, files: message.files };
  }

  /** Without waiting any longer. @throws as `undo` */
  async sendNow({ ticketId, messageId }: ReplyName, actor: Actor, tx: Tx): Promise<void> {
    const ticket = await this.tickets.lock(ticketId, tx);
    await this.own({ ticketId, messageId }, actor, tx);
    this.letGo(ticket, messageId, tx);
  }

  /** Its time has come. Does nothing for what was called back or is out. */
  async release(messageId: string, tx: Tx): Promise<void> {
    const ticketId = await this.held.ticketOf(messageId);
    if (!ticketId) return;
    const ticket = await this.tickets.lock(ticketId, tx);
    const message = await this.held.find(ticketId, messageId, tx);
    if (message?.heldUntil) this.letGo(ticket, messageId, tx);
  }

  private async own({ ticketId, messageId }: ReplyName, actor: Actor, tx: Tx): Promise<HeldMessage> {
    const message = await this.held.find(ticketId, messageId, tx);
    if (!message) throw DomainError.notFound('message');
    if (!message.heldUntil) throw new DomainError('conflict', 'message.left', 'This reply is on its way already and can not be called back.');
    const may = actor.kind === 'staff' && (actor.id === message.authorId || actor.role !== 'agent');
    if (!may) throw DomainError.forbidden('Only who wrote a reply can call it back.');
    return message;
  }

  private letGo(ticket: TicketEntity, messageId: string, tx: Tx): void {
    this.held.release(messageId, tx);
    this.tickets.save(ticket, {}, tx);
    tx.emit({ name: 'ticket.message_added', payload: { ticketId: ticket.id, messageId, authorKind: 'staff', visibility: 'public' } });
  }
}
