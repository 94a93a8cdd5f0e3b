import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

/** A public message of a colleague. */
export interface SpokenMessage {
  author: string;
  text: string;
  files: string[];
  /** Pictures that stand in the text. */
  images: { name: string; contentId: string }[];
}

const MESSAGE = `SELECT m.author_name AS author, m.text,
    coalesce((SELECT array_agg(a.name ORDER BY a.id) FROM ticket_attachment a WHERE a.message_id = m.id AND a.content_id IS NULL), '{}') AS files,
    coalesce((SELECT json_agg(json_build_object('name', a.name, 'contentId', a.content_id) ORDER BY a.id) FROM ticket_attachment a
      WHERE a.message_id = m.id AND a.content_id IS NOT NULL), '[]') AS images
  FROM ticket_message m WHERE m.author_kind = 'staff' AND m.visibility = 'public' AND m.held_until IS NULL`;

/** What single letters tell besides the ticket's own record. */
@Injectable()
export class LetterFactsQuery {
  constructor(private readonly database: Database) {}

  /** Null for anything that is not a colleague's public message. */
  message(id: string): Promise<SpokenMessage | null> {
    return this.database.one<SpokenMessage>(`${MESSAGE} AND m.id = $1`, [id]);
  }

  /** The last thing that a colleague said to the customer. */
  lastSaid(ticketId: string): Promise<SpokenMessage | null> {
    return this.database.one<SpokenMessage>(`${MESSAGE} AND m.ticket_id = $1 ORDER BY m.created_at DESC, m.id DESC LIMIT 1`, [ticketId]);
  }

  async action(id: string): Promise<{ text: string; doneAt: Date } | null> {
    return this.database.one(`SELECT text, done_at AS "doneAt" FROM action_taken WHERE id = $1 AND visibility = 'public'`, [id]);
  }

  /** A date that moved, as the ticket's story tells it. */
  dateChange(ticketId: string, changeId: string): Promise<{ reason: string; dueAt: Date } | null> {
    return this.database.one(
      `SELECT data->>'reason' AS reason, (data->>'dueAt')::timestamptz AS "dueAt" FROM ticket_event WHERE ticket_id = $1 AND data->>'changeId' = $2`, [ticketId, changeId],
    );
  }

  /** Whom the ticket's category names for who disagrees with everybody here. */
  async externalBody(ticketId: string, locale: 'fa' | 'en'): Promise<string | null> {
    const row = await this.database.one<{ fa: string | null; en: string | null }>(
      `SELECT c.external_body_fa AS fa, c.external_body_en AS en FROM ticket t JOIN category c ON c.id = t.category_id WHERE t.id = $1`,
      [ticketId],
    );
    return row?.[locale] ?? null;
  }
}
