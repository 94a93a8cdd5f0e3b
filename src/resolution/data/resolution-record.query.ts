import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { Database } from '../../platform/database/database';
import type { Outcome } from '../domain/outcomes';
import type { RemedyState, RemedyType } from './remedy.entity';

/** What was decided, done, promised and given about one ticket. Instants are ISO 8601, UTC. */
export interface ResolutionRecord {
  actions: { id: string; text: string; visibility: 'public' | 'internal'; doneAt: string; authorName: string }[];
  /** `late`: kept, but after its date; `broken`: past its date and not kept. */
  promises: { id: string; text: string; dueAt: string; keptAt: string | null; state: 'open' | 'kept' | 'late' | 'broken' }[];
  remedies: {
    id: string; type: RemedyType; amount: string | null; currency: string | null; note: string; state: RemedyState;
    createdAt: string; dueAt: string | null; fulfilledAt: string | null; proof: string | null;
  }[];
  decisions: { level: number; outcome: Outcome; reasons: string; noActionReason: string | null; decidedByName: string; decidedAt: string }[];
}

const SQL = `SELECT
  coalesce((SELECT json_agg(json_build_object('id', id, 'text', text, 'visibility', visibility, 'doneAt', to_iso(done_at),
    'authorName', author_name) ORDER BY done_at, id) FROM action_taken WHERE ticket_id = $1), '[]') AS actions,
  coalesce((SELECT json_agg(json_build_object('id', id, 'text', text, 'dueAt', to_iso(due_at), 'keptAt', to_iso(kept_at),
    'state', CASE WHEN kept_at < due_at THEN 'kept' WHEN kept_at IS NOT NULL THEN 'late' WHEN due_at <= $2 THEN 'broken' ELSE 'open' END) ORDER BY due_at, id)
    FROM promise WHERE ticket_id = $1), '[]') AS promises,
  coalesce((SELECT json_agg(json_build_object('id', id, 'type', type, 'amount', amount::text, 'currency', currency, 'note', note, 'state', state,
    'createdAt', to_iso(created_at), 'dueAt', to_iso(due_at), 'fulfilledAt', to_iso(fulfilled_at), 'proof', proof) ORDER BY created_at, id) FROM remedy WHERE ticket_id = $1), '[]') AS remedies,
  coalesce((SELECT json_agg(json_build_object('level', level, 'outcome', outcome, 'reasons', reasons, 'noActionReason', no_action_reason,
    'decidedByName', decided_by_name, 'decidedAt', to_iso(decided_at)) ORDER BY level) FROM decision WHERE ticket_id = $1), '[]') AS decisions`;

@Injectable()
export class ResolutionRecordQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async ofTicket(ticketId: string): Promise<ResolutionRecord> {
    return (await this.database.one<ResolutionRecord>(SQL, [ticketId, this.clock.now()]))!;
  }
}
