import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';

/** A reply that can still be called back. */
export interface HeldMessage {
  id: string;
  ticketId: string;
  authorId: string | null;
  text: string;
  /** Null when it is out. */
  heldUntil: Date | null;
  files: { name: string; size: number; contentType: string }[];
}

/** Replies between "send" and "sent". Whoever takes one out or sends it holds its ticket's lock, so only one of them does. */
@Injectable()
export class HeldMessages {
  constructor(private readonly database: Database) {}

  /** The ticket of a reply that still waits; null when it was called back or is out. */
  async ticketOf(messageId: string): Promise<string | null> {
    const row = await this.database.one<{ ticketId: string }>(
      'SELECT ticket_id AS "ticketId" FROM ticket_message WHERE id = $1 AND held_until IS NOT NULL', [messageId],
    );
    return row?.ticketId ?? null;
  }

  /** A colleague's public message of this ticket; null when there is none of this id. */
  async find(ticketId: string, messageId: string, tx: Tx): Promise<HeldMessage | null> {
    const [row] = await tx.query<HeldMessage>(
      `SELECT m.id, m.ticket_id AS "ticketId", m.author_id AS "authorId", m.text, m.held_until AS "heldUntil",
         coalesce((SELECT json_agg(json_build_object('name', a.name, 'size', a.size, 'contentType', a.content_type) ORDER BY a.id)
           FROM ticket_attachment a WHERE a.message_id = m.id), '[]') AS files
       FROM ticket_message m WHERE m.id = $1 AND m.ticket_id = $2 AND m.author_kind = 'staff' AND m.visibility = 'public' FOR UPDATE OF m`,
      [messageId, ticketId],
    );
    return row ?? null;
  }

  release(messageId: string, tx: Tx): void {
    tx.stage('UPDATE ticket_message SET held_until = NULL WHERE id = $1', [messageId]);
  }

  /** Takes it out with its files. @returns the newest message left that counts as the conversation's last. */
  async remove({ id, ticketId }: HeldMessage, tx: Tx): Promise<string | null> {
    await tx.query('DELETE FROM ticket_attachment WHERE message_id = $1', [id]);
    await tx.query('DELETE FROM ticket_message WHERE id = $1', [id]);
    const [last] = await tx.query<{ id: string }>(
      `SELECT id FROM ticket_message WHERE ticket_id = $1 AND (visibility = 'public' OR author_kind = 'third_party') ORDER BY created_at DESC, id DESC LIMIT 1`, [ticketId],
    );
    return last?.id ?? null;
  }
}
