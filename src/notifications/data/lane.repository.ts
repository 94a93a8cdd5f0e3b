import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';

/** A delivery's place on the lane of its recipient's domain. */
export interface LanePlace {
  state: 'waiting' | 'sending';
  jobId: string | null;
  startAt: Date;
  /** A worker that is still heard of has it. */
  held: boolean;
}

/** Longer than a server may keep one conversation going; a worker that vanished frees its place by then. */
const HELD = `interval '5 minutes'`;
/** In which one that was called has come, or another is. */
const CALLED = `interval '30 seconds'`;

/** Lanes and the places on them. Whoever changes one holds its row until the unit of work ends. */
@Injectable()
export class LaneRepository {
  /** Locks the lane, made if need be. @returns up to when its allowance is spent */
  async lock(domain: string, now: Date, tx: Tx): Promise<Date> {
    await tx.query('INSERT INTO mail_lane (domain, spent_until) VALUES ($1, $2) ON CONFLICT (domain) DO NOTHING', [domain, now]);
    const [lane] = await tx.query<{ spentUntil: Date }>('SELECT spent_until AS "spentUntil" FROM mail_lane WHERE domain = $1 FOR UPDATE', [domain]);
    return lane!.spentUntil;
  }

  spend(domain: string, until: Date, tx: Tx): void {
    tx.stage('UPDATE mail_lane SET spent_until = $2 WHERE domain = $1', [domain, until]);
  }

  async placeOf(deliveryId: string, tx: Tx): Promise<LanePlace | null> {
    const [place] = await tx.query<LanePlace>(
      'SELECT state, job_id AS "jobId", start_at AS "startAt", coalesce(held_until > now(), false) AS held FROM mail_lane_place WHERE delivery_id = $1', [deliveryId],
    );
    return place ?? null;
  }

  /** Others under way on the lane. */
  async sending(domain: string, exceptId: string, tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM mail_lane_place WHERE domain = $1 AND state = 'sending' AND held_until > now() AND delivery_id <> $2`, [domain, exceptId],
    );
    return row!.count;
  }

  wait(deliveryId: string, domain: string, startAt: Date, tx: Tx): void {
    tx.stage(
      `INSERT INTO mail_lane_place (delivery_id, domain, state, start_at) VALUES ($1, $2, 'waiting', $3)
       ON CONFLICT (delivery_id) DO UPDATE SET state = 'waiting', job_id = NULL, held_until = NULL, start_at = excluded.start_at`,
      [deliveryId, domain, startAt],
    );
  }

  hold(deliveryId: string, domain: string, jobId: string, startAt: Date, tx: Tx): void {
    tx.stage(
      `INSERT INTO mail_lane_place (delivery_id, domain, state, job_id, start_at, held_until) VALUES ($1, $2, 'sending', $3, $4, now() + ${HELD})
       ON CONFLICT (delivery_id) DO UPDATE SET state = 'sending', job_id = excluded.job_id, held_until = excluded.held_until`,
      [deliveryId, domain, jobId, startAt],
    );
  }

  /** The try before ended without any word of how: what was handed over then may be handed over again. */
  noteRepeat(deliveryId: string, tx: Tx): void {
    tx.stage('UPDATE delivery SET repeated = true WHERE id = $1', [deliveryId]);
  }

  async free(deliveryId: string, tx: Tx): Promise<void> {
    await tx.query('DELETE FROM mail_lane_place WHERE delivery_id = $1', [deliveryId]);
  }

  /** Calls whoever has waited longest and was not called a moment ago. */
  async call(domain: string, now: Date, tx: Tx): Promise<string | null> {
    const [next] = await tx.query<{ id: string }>(
      `UPDATE mail_lane_place SET held_until = now() + ${CALLED} WHERE delivery_id = (
         SELECT delivery_id FROM mail_lane_place WHERE domain = $1 AND state = 'waiting' AND start_at <= $2 AND (held_until IS NULL OR held_until < now())
         ORDER BY start_at, delivery_id LIMIT 1) RETURNING delivery_id AS id`,
      [domain, now],
    );
    return next?.id ?? null;
  }
}
