import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';

/** Somebody else reads the mailbox by now: whatever is still done for it here is in vain. */
export class ReaderReplacedError extends Error {}

/** How far a mailbox is read. */
export interface ReaderPosition {
  uidValidity: number | null;
  /** Everything up to here is on record or among the faults. */
  lastUid: number;
  /** Everything up to here was flagged, moved or deleted on the server. */
  markedUid: number;
  leaveBefore: Date | null;
}

/** A reader's lease on a mailbox. */
export interface ReaderLease {
  sourceId: string;
  holder: string;
  /** Named by the settings of the program; any other must still be described. */
  fromSettings: boolean;
}

/** A message of a mailbox that could not be fetched. */
export interface FaultyMessage {
  uid: number;
  state: 'waiting' | 'recorded' | 'given_up';
  tries: number;
}

/** Who reads a mailbox, how far, and what went wrong on the way. Leases are by the database's clock. */
@Injectable()
export class MailReaderRepository {
  constructor(private readonly database: Database) {}

  /** Takes or renews the lease. @returns false while somebody else has it, and once the mailbox is deleted */
  async hold({ sourceId, holder, fromSettings }: ReaderLease, leaseMs: number, tx: Tx): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO mail_reader AS r (source_id, holder, held_until)
       SELECT $1::uuid, $2::uuid, now() + $3 * interval '1 millisecond' WHERE $4::boolean OR EXISTS (SELECT 1 FROM mail_source WHERE id = $1::uuid)
       ON CONFLICT (source_id) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
       WHERE r.holder = excluded.holder OR r.held_until <= now() RETURNING 1`,
      [sourceId, holder, leaseMs, fromSettings],
    );
    return rows.length > 0;
  }

  release({ sourceId, holder }: ReaderLease, tx: Tx): void {
    tx.stage('UPDATE mail_reader SET held_until = now() WHERE source_id = $1 AND holder = $2', [sourceId, holder]);
  }

  /** The fence: what is written in this unit of work is written by the present reader. @throws ReaderReplacedError */
  async assertHeld({ sourceId, holder }: ReaderLease, tx: Tx): Promise<void> {
    const rows = await tx.query('SELECT 1 FROM mail_reader WHERE source_id = $1 AND holder = $2 AND held_until > now() FOR UPDATE', [sourceId, holder]);
    if (rows.length === 0) throw new ReaderReplacedError('Another process reads this mailbox now.');
  }

  async position(sourceId: string): Promise<ReaderPosition> {
    const row = await this.database.one<ReaderPosition>(
      `SELECT uid_validity::float8 AS "uidValidity", last_uid::float8 AS "lastUid", marked_uid::float8 AS "markedUid", leave_before AS "leaveBefore"
       FROM mail_reader WHERE source_id = $1`, [sourceId],
    );
    return row ?? { uidValidity: null, lastUid: 0, markedUid: 0, leaveBefore: null };
  }

  /** Begins to count in this numbering; faults of the one before mean nothing any more. */
  begin(sourceId: string, { uidValidity, lastUid, markedUid, leaveBefore }: ReaderPosition, tx: Tx): void {
    tx.stage('UPDATE mail_reader SET uid_validity = $2, last_uid = $3, marked_uid = $4, leave_before = $5 WHERE source_id = $1', [sourceId, uidValidity, lastUid, markedUid, leaveBefore]);
    tx.stage('DELETE FROM mail_fault WHERE source_id = $1 AND uid_validity <> $2', [sourceId, uidValidity]);
  }

  advance(sourceId: string, uid: number, tx: Tx): void {
    tx.stage('UPDATE mail_reader SET last_uid = greatest(last_uid, $2) WHERE source_id = $1', [sourceId, uid]);
  }

  /** A message of the faults is on record after all; it stays among them until the server was told. */
  recovered(sourceId: string, uid: number, tx: Tx): void {
    tx.stage(`UPDATE mail_fault SET state = 'recorded' WHERE source_id = $1 AND uid = $2`, [sourceId, uid]);
  }

  marked(sourceId: string, through: number, recovered: readonly number[], tx: Tx): void {
    tx.stage('UPDATE mail_reader SET marked_uid = greatest(marked_uid, $2) WHERE source_id = $1', [sourceId, through]);
    if (recovered.length > 0) tx.stage(`DELETE FROM mail_fault WHERE source_id = $1 AND uid = ANY($2) AND state = 'recorded'`, [sourceId, recovered]);
  }

  faults(sourceId: string): Promise<FaultyMessage[]> {
    return this.database.query<FaultyMessage>('SELECT uid::float8 AS uid, state, tries FROM mail_fault WHERE source_id = $1 ORDER BY uid', [sourceId]);
  }

  async dueFaults(sourceId: string, at: Date): Promise<FaultyMessage[]> {
    return this.database.query<FaultyMessage>(
      `SELECT uid::float8 AS uid, state, tries FROM mail_fault WHERE source_id = $1 AND state <> 'recorded' AND next_try_at <= $2 ORDER BY next_try_at LIMIT 20`, [sourceId, at],
    );
  }

  noteFault(sourceId: string, fault: { uidValidity: number; uid: number; state: string; reason: string; tries: number; nextTryAt: Date; at: Date }, tx: Tx): void {
    tx.stage(
      `INSERT INTO mail_fault (source_id, uid_validity, uid, state, tries, reason, next_try_at, first_at, last_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
       ON CONFLICT (source_id, uid_validity, uid) DO UPDATE SET state = excluded.state, tries = excluded.tries, reason = excluded.reason, next_try_at = excluded.next_try_at, last_at = excluded.last_at`,
      [sourceId, fault.uidValidity, fault.uid, fault.state, fault.tries, fault.reason.slice(0, 400), fault.nextTryAt, fault.at],
    );
  }

  /** The message is not there any more. */
  forgetFault(sourceId: string, uid: number, tx: Tx): void {
    tx.stage('DELETE FROM mail_fault WHERE source_id = $1 AND uid = $2', [sourceId, uid]);
  }

  /** All that is known of a mailbox that is read no more; what came from it stays on record. */
  forget(sourceId: string, tx: Tx): void {
    tx.stage('DELETE FROM mail_fault WHERE source_id = $1', [sourceId]);
    tx.stage('DELETE FROM mail_reader WHERE source_id = $1', [sourceId]);
  }

  retryFaults(sourceId: string, at: Date, tx: Tx): void {
    tx.stage(`UPDATE mail_fault SET next_try_at = $2 WHERE source_id = $1 AND state <> 'recorded'`, [sourceId, at]);
  }

  /** A look that went well; `fault` when messages came in and only something beside that did not. */
  succeeded(sourceId: string, at: Date, fault: { code: string; detail: string | null } | null, tx: Tx): void {
    tx.stage(
      `UPDATE mail_reader SET checked_at = $2, failures = 0, error = $3, error_detail = $4, error_at = CASE WHEN $3::text IS NULL THEN NULL ELSE coalesce(error_at, $2) END WHERE source_id = $1`,
      [sourceId, at, fault?.code ?? null, fault?.detail ?? null],
    );
  }

  failed(sourceId: string, at: Date, fault: { code: string; detail: string | null }, tx: Tx): void {
    tx.stage('UPDATE mail_reader SET failures = failures + 1, error = $3, error_detail = $4, error_at = $2 WHERE source_id = $1', [sourceId, at, fault.code, fault.detail]);
  }

  token(sourceId: string): Promise<{ token: Buffer | null; until: Date | null } | null> {
    return this.database.one('SELECT access_token AS token, access_token_until AS until FROM mail_reader WHERE source_id = $1', [sourceId]);
  }

  keepToken(sourceId: string, token: Buffer | null, until: Date | null, tx: Tx): void {
    tx.stage('UPDATE mail_reader SET access_token = $2, access_token_until = $3 WHERE source_id = $1', [sourceId, token, until]);
  }
}
