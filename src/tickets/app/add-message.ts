import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import type { MessageVisibility } from '../data/ticket-message.entity';
import { TicketRepository } from '../data/ticket.repository';
import { AddContent } from './add-content';
import type { StoredAttachment } from './new-ticket';

export interface AddMessageCommand {
  ticketId: string;
  visibility: MessageVisibility;
  text: string;
  attachments?: StoredAttachment[];
  /** The newest message that the writer had seen; a newer one refuses the reply, so that nobody answers past a customer. */
  expectedLastMessageId?: string;
  /** Seconds in which a public reply can be called back; 0 and absent: it is out at once. */
  undoSeconds?: number;
}

export interface AddedMessage {
  id: string;
  /** Until then it can be called back; null when it is out. */
  heldUntil: Date | null;
}

/** A reply to the customer or a note among colleagues. */
@Injectable()
export class AddMessage {
  constructor(private readonly tickets: TicketRepository, private readonly content: AddContent, private readonly clock: Clock) {}

  /** @throws DomainError `newer_message` (409) with the id of the message that was not seen. */
  async execute(command: AddMessageCommand, actor: Actor, tx: Tx): Promise<AddedMessage> {
    const ticket = await this.tickets.lock(command.ticketId, tx);
    if (ticket.status === 'merged') throw new DomainError('conflict', 'ticket.merged', 'This ticket goes on in another one.', [], { ticketId: ticket.mergedIntoId });
    if (command.expectedLastMessageId && command.expectedLastMessageId !== ticket.lastMessageId) {
      throw new DomainError('conflict', 'newer_message', 'A newer message has arrived; read it before you send.', [], { lastMessageId: ticket.lastMessageId });
    }
    const { visibility, text, attachments } = command;
    const heldUntil = this.endOfUndo(command);
    const id = this.content.stage(ticket, actor, { visibility, heldUntil }, 'desk', { text, attachments }, tx);
    this.tickets.save(ticket, visibility === 'public' ? { lastMessageId: id } : {}, tx);
    if (heldUntil) tx.enqueue('tickets.release-message', { messageId: id }, { at: heldUntil });
    else tx.emit({ name: 'ticket.message_added', payload: { ticketId: ticket.id, messageId: id, authorKind: 'staff', visibility } });
    return { id, heldUntil };
  }

  private endOfUndo({ visibility, undoSeconds }: AddMessageCommand): Date | null {
    return visibility === 'public' && undoSeconds ? new Date(this.clock.nowMs() + undoSeconds * 1_000) : null;
  }
}
