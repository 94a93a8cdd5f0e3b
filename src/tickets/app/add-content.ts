import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { actorId } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { Customers } from '../../customers';
import { TicketAttachmentEntity } from '../data/ticket-attachment.entity';
import { type MessageAuthorKind, TicketMessageEntity, type MessageVisibility } from '../data/ticket-message.entity';
import { placeImages } from '../domain/inline-images';
import { ownFile } from '../domain/own-file';
import type { MessageContent } from './new-ticket';

/** Who wrote a message: an actor, or somebody who is no party to the ticket. */
export type Author = Actor | { kind: 'third_party'; name: string };

/** How far a message reaches, and from when on. */
export interface Reach {
  visibility: MessageVisibility;
  /** It can be called back until then. */
  heldUntil?: Date | null;
}

/** Stages one message with its files. */
@Injectable()
export class AddContent {
  constructor(private readonly customers: Customers, private readonly clock: Clock) {}

  /** @returns the message's id. */
  stage(ticket: { id: string; subject: string }, author: Author, { visibility, heldUntil = null }: Reach, channel: string, content: MessageContent, tx: Tx): string {
    const id = newId();
    const createdAt = this.clock.now();
    tx.insert(TicketMessageEntity, {
      id, ticketId: ticket.id, authorKind: author.kind as MessageAuthorKind, authorName: author.name,
      authorId: author.kind === 'third_party' ? null : actorId(author), visibility, channel,
      subject: content.subject && content.subject !== ticket.subject ? content.subject : null,
      text: content.text, quoted: content.quoted ?? null, html: placeFiles(content.html, ticket.id), inboundMailId: content.inboundMailId ?? null, heldUntil,
      senderAddress: content.sender?.address ?? null, authentication: content.sender?.authentication ?? null, senderFlag: content.sender?.flag ?? null,
      review: author.kind === 'third_party' && visibility === 'internal' ? 'open' : null, createdAt,
    });
    // Whoever writes from an address can be written to there, whatever a server said of it before.
    if (content.sender?.address && content.sender.authentication !== 'fail') this.customers.markReachable(content.sender.address, tx);
    const files = placeImages(content.text, content.attachments ?? [], newId);
    tx.insert(TicketAttachmentEntity, files.map((file) => ({
      id: file.id ?? newId(), ticketId: ticket.id, messageId: id, name: file.name, size: file.size, contentType: file.contentType,
      sha256: Buffer.from(file.sha256, 'hex'), contentId: file.contentId ?? null, createdAt,
    })));
    return id;
  }
}

const placeFiles = (html: string | null | undefined, ticketId: string): string | null =>
  html?.replaceAll(ownFile(''), ownFile('').replace('~', ticketId)) ?? null;
