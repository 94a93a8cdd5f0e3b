import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';

/** A message as it was before it moved. */
export interface MessageBefore {
  id: string;
  createdAt: Date | string;
  authorKind: string;
  authorId: string | null;
  authorName: string;
  visibility: string;
  review: string | null;
  senderAddress: string | null;
}

export interface Guess {
  ticketId: string;
  guessedId: string;
  state: 'open' | 'confirmed' | 'dismissed';
  moved: MessageBefore[];
}

const BEFORE = `id, created_at AS "createdAt", author_kind AS "authorKind", author_id AS "authorId", author_name AS "authorName", visibility, review,
  sender_address AS "senderAddress"`;

/** Tickets that may belong to another one, and what their messages were before somebody said so. */
@Injectable()
export class GuessRepository {
  async lock(ticketId: string, tx: Tx): Promise<Guess | null> {
    const [row] = await tx.query<Guess>('SELECT ticket_id AS "ticketId", guessed_id AS "guessedId", state, moved FROM ticket_guess WHERE ticket_id = $1 FOR UPDATE', [ticketId]);
    return row ?? null;
  }

  settle(ticketId: string, state: 'confirmed' | 'dismissed', moved: readonly MessageBefore[], by: string | null, at: Date, tx: Tx): void {
    tx.stage('UPDATE ticket_guess SET state = $2, moved = $3, decided_at = $4, decided_by = $5 WHERE ticket_id = $1', [ticketId, state, JSON.stringify(moved), at, by]);
  }

  reopen(ticketId: string, tx: Tx): void {
    tx.stage(`UPDATE ticket_guess SET state = 'open', moved = '[]', decided_at = NULL, decided_by = NULL WHERE ticket_id = $1`, [ticketId]);
  }

  /** What the customer of the ticket said, oldest first. */
  said(ticketId: string, tx: Tx): Promise<MessageBefore[]> {
    return tx.query<MessageBefore>(`SELECT ${BEFORE} FROM ticket_message WHERE ticket_id = $1 AND author_kind = 'customer' ORDER BY created_at, id`, [ticketId]);
  }

  /** On another customer's ticket they are a third party's, until an agent shows them. */
  makeThirdParty(ids: readonly string[], tx: Tx): void {
    tx.stage(
      `UPDATE ticket_message SET author_kind = 'third_party', author_id = NULL, visibility = 'internal', review = 'open',
         author_name = CASE WHEN sender_address IS NULL OR sender_address = author_name THEN author_name ELSE author_name || ' <' || sender_address || '>' END
       WHERE id = ANY($1)`, [ids],
    );
  }

  restore(messages: readonly MessageBefore[], tx: Tx): void {
    for (const { id, authorKind, authorId, authorName, visibility, review } of messages) {
      tx.stage('UPDATE ticket_message SET author_kind = $2, author_id = $3, author_name = $4, visibility = $5, review = $6 WHERE id = $1', [id, authorKind, authorId, authorName, visibility, review]);
    }
  }

  /** The newest message that counts as the conversation's last. */
  async lastOf(ticketId: string, tx: Tx): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM ticket_message WHERE ticket_id = $1 AND (visibility = 'public' OR author_kind = 'third_party') ORDER BY created_at DESC, id DESC LIMIT 1`, [ticketId],
    );
    return row?.id ?? null;
  }
}
