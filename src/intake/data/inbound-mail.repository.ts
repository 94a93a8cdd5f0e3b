import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import { type InboundMailState, PENDING } from '../domain/mail-states';
import { InboundMailEntity } from './inbound-mail.entity';

const COLUMNS = `id, source, mailbox, uid_validity::float8 AS "uidValidity", uid::float8 AS uid, state, reason, raw_sha256 AS "rawSha256", size::int AS size, whole_size::float8 AS "wholeSize",
  message_id AS "messageId", content_sha256 AS "contentSha256", words_sha256 AS "wordsSha256", held_id AS "heldId", duplicate_of AS "duplicateOf", envelope_from AS "envelopeFrom",
  envelope_to AS "envelopeTo", subject, from_address AS "fromAddress", sent_at AS "sentAt", attempts, ticket_id AS "ticketId", authentication, released, settled_at AS "settledAt", settled_by AS "settledBy",
  received_at AS "receivedAt", fetched_at AS "fetchedAt", processed_at AS "processedAt"`;

/** How a message ended and what was read of it on the way. */
export interface MailEnd {
  state: InboundMailState;
  reason?: string | null;
  ticketId?: string | null;
  /** Another copy of it counts. */
  duplicateOf?: string | null;
  subject?: string | null;
  fromAddress?: string | null;
  sentAt?: Date | null;
  wordsSha256?: Buffer | null;
  authentication?: InboundMailEntity['authentication'];
  at: Date;
}

/** A message that others name as the one they answer. */
export interface KnownMessage {
  messageId: string;
  ticketId: string | null;
  /** A job still has to deal with it. */
  pending: boolean;
}

/** Messages that reached us, as they are written. */
@Injectable()
export class InboundMailRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<InboundMailEntity | null> {
    return this.database.one<InboundMailEntity>(`SELECT ${COLUMNS} FROM inbound_mail WHERE id = $1`, [id]);
  }

  /** The message of exactly these bytes that was handed over before. */
  findPosted(rawSha256: Buffer): Promise<InboundMailEntity | null> {
    return this.database.one<InboundMailEntity>(`SELECT ${COLUMNS} FROM inbound_mail WHERE raw_sha256 = $1 AND source = 'post' LIMIT 1`, [rawSha256]);
  }

  findAt(place: { mailbox: string; uidValidity: number; uid: number }): Promise<InboundMailEntity | null> {
    return this.database.one<InboundMailEntity>(
      `SELECT ${COLUMNS} FROM inbound_mail WHERE mailbox = $1 AND uid_validity = $2 AND uid = $3`, [place.mailbox, place.uidValidity, place.uid],
    );
  }

  /** The same bytes under another number of the same folder: it was numbered anew (RFC 9051, 2.3.1.1), or the message copied there. */
  findCopy(mailbox: string, rawSha256: Buffer): Promise<InboundMailEntity | null> {
    return this.database.one<InboundMailEntity>(`SELECT ${COLUMNS} FROM inbound_mail WHERE raw_sha256 = $2 AND mailbox = $1 LIMIT 1`, [mailbox, rawSha256]);
  }

  /** Which of these numbers of a folder are kept only in part. */
  async cutAmong(mailbox: string, uidValidity: number, uids: readonly number[]): Promise<number[]> {
    const rows = await this.database.query<{ uid: number }>(
      'SELECT uid::float8 AS uid FROM inbound_mail WHERE mailbox = $1 AND uid_validity = $2 AND uid = ANY($3) AND whole_size IS NOT NULL', [mailbox, uidValidity, uids],
    );
    return rows.map(({ uid }) => uid);
  }

  /** The message, locked until the unit of work ends; null when it has none of these states (any more). */
  async lock(id: string, tx: Tx, states: readonly InboundMailState[] = PENDING): Promise<InboundMailEntity | null> {
    const [row] = await tx.query<InboundMailEntity>(`SELECT ${COLUMNS} FROM inbound_mail WHERE id = $1 AND state = ANY($2) FOR UPDATE`, [id, states]);
    return row ?? null;
  }

  /**
   * The message of this Message-ID that counts. Two workers that both see none collide when they take the id,
   * and the loser's unit of work is run again.
   */
  async holder(messageId: string, tx: Tx): Promise<InboundMailEntity | null> {
    tx.retryOnConflict('inbound_mail_held');
    const [row] = await tx.query<InboundMailEntity>(`SELECT ${COLUMNS} FROM inbound_mail WHERE held_id = $1`, [messageId]);
    return row ?? null;
  }

  /** Stages the end of a message. `holds`: it is the one of its Message-ID that counts. */
  finish(id: string, end: MailEnd, holds: boolean, tx: Tx): void {
    tx.stage(
      `UPDATE inbound_mail SET state = $2, reason = $3, ticket_id = coalesce($4, ticket_id), duplicate_of = $5, subject = coalesce($6, subject),
         from_address = coalesce($7, from_address), sent_at = coalesce($8, sent_at), processed_at = $9,
         words_sha256 = coalesce($11, words_sha256), authentication = coalesce($12, authentication),
         held_id = CASE WHEN $10::boolean THEN message_id ELSE held_id END
       WHERE id = $1`,
      [id, end.state, end.reason ?? null, end.ticketId ?? null, end.duplicateOf ?? null, end.subject ?? null, end.fromAddress ?? null,
        end.sentAt ?? null, end.at, holds, end.wordsSha256 ?? null, end.authentication ?? null],
    );
  }

  /** Stages one more failure; it stays retryable. `counts`: the message is to blame, not our surroundings. */
  fail(id: string, reason: string, counts: boolean, tx: Tx): void {
    tx.stage(
      `UPDATE inbound_mail SET state = 'failed', reason = $2, attempts = attempts + $3::int WHERE id = $1 AND state = ANY($4)`,
      [id, reason, counts ? 1 : 0, PENDING],
    );
  }

  /** A person let it through: what held it back is not asked again. */
  letThrough(id: string, tx: Tx): void {
    tx.stage('UPDATE inbound_mail SET released = true WHERE id = $1', [id]);
  }

  /** A person looked at it and agrees that it stays held back. */
  settle(id: string, by: string, at: Date, tx: Tx): void {
    tx.stage('UPDATE inbound_mail SET settled_at = $3, settled_by = $2 WHERE id = $1', [id, by, at]);
  }

  /** Messages of this state, oldest first. */
  async inState(state: InboundMailState, most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM inbound_mail WHERE state = $1 ORDER BY received_at, id LIMIT $2', [state, most]);
    return rows.map(({ id }) => id);
  }

  /** Stages a fresh start. A message that was ignored has no claim on its ticket; one that was quarantined keeps the ticket opened for it. */
  restart(id: string, tx: Tx): void {
    tx.stage(
      `UPDATE inbound_mail SET ticket_id = CASE WHEN held_id IS NOT NULL THEN ticket_id END, state = 'received', reason = NULL, attempts = 0,
         duplicate_of = NULL, processed_at = NULL, settled_at = NULL, settled_by = NULL WHERE id = $1`,
      [id],
    );
  }

  /** What is known of these Message-IDs, in their order; bounces and ignored mail say nothing about where an answer belongs. */
  known(messageIds: string[], except: string): Promise<KnownMessage[]> {
    return this.database.query<KnownMessage>(
      `SELECT m.message_id AS "messageId", m.ticket_id AS "ticketId", m.state = ANY($3) AS pending
       FROM unnest($1::text[]) WITH ORDINALITY AS wanted(message_id, place) JOIN inbound_mail m USING (message_id)
       WHERE m.id <> $2 AND (m.state = ANY($3) OR (m.ticket_id IS NOT NULL AND m.state IN ('ticket', 'reply', 'quarantined')))
       ORDER BY wanted.place, m.received_at LIMIT 50`,
      [messageIds, except, PENDING],
    );
  }

  /** Tickets that this sender's mails opened in the ten minutes and the ten hours before `at`. */
  async opened(fromAddress: string, at: Date): Promise<{ short: number; long: number }> {
    const row = await this.database.one<{ short: number; long: number }>(
      `SELECT count(*) FILTER (WHERE received_at > $2::timestamptz - interval '10 minutes')::int AS short, count(*)::int AS long
       FROM inbound_mail WHERE from_address = $1 AND state = 'ticket' AND received_at > $2::timestamptz - interval '10 hours'`,
      [fromAddress, at],
    );
    return row!;
  }

  /** Messages that wait although no job is left for them: their job was put aside. */
  stranded(before: Date): Promise<{ id: string }[]> {
    return this.database.query<{ id: string }>(
      `SELECT m.id FROM inbound_mail m WHERE m.state = ANY($2) AND m.fetched_at < $1 AND NOT EXISTS (
         SELECT 1 FROM job j WHERE j.name = 'intake.process-mail' AND j.state IN ('ready', 'running') AND j.payload ->> 'inboundMailId' = m.id::text)
       ORDER BY m.received_at LIMIT 100`,
      [before, PENDING],
    );
  }
}
