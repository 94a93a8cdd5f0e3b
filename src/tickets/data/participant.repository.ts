import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';

export type ParticipantState = 'proposed' | 'accepted' | 'declined';

export interface Participant {
  id: string;
  ticketId: string;
  address: string;
  name: string;
  state: ParticipantState;
}

/** Somebody who was named, or wrote, without being known to the ticket. */
export interface Proposal {
  address: string;
  name: string;
  source: 'cc' | 'message';
}

/** When mail to a participant `p` failed for good, since an agent last let them in and since they last wrote; null when it arrives, as far as is known. */
export const UNDELIVERABLE_AT = `(SELECT max(e.at) FROM ticket_event e WHERE e.ticket_id = p.ticket_id AND e.type = 'participant_undeliverable'
  AND e.data -> 'addresses' ? p.address AND p.state = 'accepted' AND e.at >= p.decided_at
  AND NOT EXISTS (SELECT 1 FROM ticket_message w WHERE w.ticket_id = p.ticket_id AND w.sender_address = p.address AND w.created_at > e.at))`;

const COLUMNS = 'id, ticket_id AS "ticketId", address, name, state';

/** Who takes part in a ticket beside its customer, and who might. */
@Injectable()
export class ParticipantRepository {
  constructor(private readonly database: Database) {}

  /** Stages a question for an agent; who was proposed before, or decided on, stays as they are. */
  propose(ticketId: string, proposals: readonly Proposal[], at: Date, tx: Tx): void {
    for (const { address, name, source } of proposals) {
      tx.stage(
        `INSERT INTO ticket_participant (id, ticket_id, address, name, state, source, proposed_at) VALUES ($1, $2, $3, $4, 'proposed', $5, $6)
         ON CONFLICT ON CONSTRAINT ticket_participant_address DO NOTHING`,
        [newId(), ticketId, address, name, source, at],
      );
    }
  }

  /** Null when there is none of this id on this ticket. */
  async lock(ticketId: string, id: string, tx: Tx): Promise<Participant | null> {
    const [row] = await tx.query<Participant>(`SELECT ${COLUMNS} FROM ticket_participant WHERE id = $1 AND ticket_id = $2 FOR UPDATE`, [id, ticketId]);
    return row ?? null;
  }

  decide({ id }: Participant, state: 'accepted' | 'declined', by: string | null, at: Date, tx: Tx): void {
    tx.stage('UPDATE ticket_participant SET state = $2, decided_at = $3, decided_by = $4 WHERE id = $1', [id, state, at, by]);
  }

  /** True when an agent let this address take part. */
  async isAccepted(ticketId: string, address: string): Promise<boolean> {
    return (await this.database.one(`SELECT 1 FROM ticket_participant WHERE ticket_id = $1 AND address = $2 AND state = 'accepted'`, [ticketId, address])) !== null;
  }

  /** Whom of these addresses an agent let take part. */
  async acceptedAmong(ticketId: string, addresses: readonly string[], tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ address: string }>(`SELECT address FROM ticket_participant WHERE ticket_id = $1 AND address = ANY($2) AND state = 'accepted' ORDER BY address`, [ticketId, addresses]);
    return rows.map(({ address }) => address);
  }
}
