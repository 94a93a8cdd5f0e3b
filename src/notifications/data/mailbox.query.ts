import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { isUuid } from '../../kernel/ids';
import { decodeCursor, encodeCursor } from '../../kernel/page';
import { Database } from '../../platform/database/database';
import type { PageImage } from '../../platform/files';
import type { MailboxResponse, MailResponse, MailSummaryResponse } from '../http/notifications.responses';

const SUMMARY = `d.id, d.address AS "to", d.subject, to_iso(d.sent_at) AS "sentAt", d.locale, t.reference AS "ticketReference"`;
const FROM = `FROM delivery d LEFT JOIN ticket t ON t.id = d.ticket_id WHERE d.state = 'sent'`;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z$/;

/** The mails as they were written, newest first. */
@Injectable()
export class MailboxQuery {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `validation_failed` for a foreign cursor. */
  async page(cursor: string | undefined, limit: number): Promise<MailboxResponse> {
    const [at, id] = cursor === undefined ? [null, null] : decodeCursor(cursor, 2);
    if (at !== null && !(ISO.test(at!) && isUuid(id!))) throw DomainError.invalid('cursor', 'cursor_invalid', 'This page marker is not valid; start from the first page.');
    const rows = await this.database.query<MailSummaryResponse & { position: string }>(
      `SELECT ${SUMMARY}, to_char(d.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS position ${FROM}
         AND ($1::timestamptz IS NULL OR (d.created_at, d.id) < ($1, $2::uuid)) ORDER BY d.created_at DESC, d.id DESC LIMIT $3`,
      [at, id, limit + 1],
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const items = rows.slice(0, limit).map(({ id, to, subject, sentAt, locale, ticketReference }) => ({ id, to, subject, sentAt, locale, ticketReference }));
    return { items, nextCursor: last ? encodeCursor([last.position, last.id]) : null };
  }

  /** Null when there is none of this id. */
  find(id: string): Promise<MailResponse | null> {
    return this.database.one<MailResponse>(`SELECT ${SUMMARY}, d.body_text AS text, d.body_html AS html ${FROM} AND d.id = $1`, [id]);
  }

  /** The pictures that stand in its text, by the address that its design gives them. */
  async images(id: string): Promise<Map<string, PageImage>> {
    const rows = await this.database.query<PageImage & { contentId: string }>(
      `SELECT a.content_id AS "contentId", a.sha256, a.content_type AS "contentType", a.size::int AS size
       FROM delivery d JOIN ticket_attachment a ON a.message_id = d.source_message_id WHERE d.id = $1 AND a.content_id IS NOT NULL`,
      [id],
    );
    return new Map(rows.map(({ contentId, ...image }) => [`cid:${contentId}`, image]));
  }
}
