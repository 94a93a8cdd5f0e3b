import { Injectable } from '@nestjs/common';
import { type Actor, actorId } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { Tickets } from '../../tickets';

export interface RootCauseCommand {
  ticketId: string;
  causeId?: string | null;
  whys?: string[] | null;
  contributing?: string[] | null;
  escapedAt?: string | null;
  preventable?: 'yes' | 'no' | 'unknown' | null;
  notInvestigated?: { reason: string } | null;
}

const RECORD_SQL = `INSERT INTO root_cause (ticket_id, cause_id, whys, contributing, escaped_at, preventable, not_investigated_reason,
    recorded_by, recorded_by_name, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (ticket_id) DO UPDATE SET cause_id = excluded.cause_id, whys = excluded.whys, contributing = excluded.contributing,
    escaped_at = excluded.escaped_at, preventable = excluded.preventable, not_investigated_reason = excluded.not_investigated_reason,
    recorded_by = excluded.recorded_by, recorded_by_name = excluded.recorded_by_name, recorded_at = excluded.recorded_at`;

/** Puts on record why it happened, or who decided not to look and for what reason. */
@Injectable()
export class RecordRootCause {
  constructor(private readonly tickets: Tickets, private readonly clock: Clock) {}

  /** @throws DomainError `validation_failed` when both or neither of cause and reason are given, or a cause is unknown. */
  async execute(command: RootCauseCommand, actor: Actor, tx: Tx): Promise<void> {
    const { ticketId, causeId = null, notInvestigated = null, escapedAt = null } = command;
    const [whys, contributing, preventable] = [command.whys ?? [], command.contributing ?? [], command.preventable ?? 'unknown'];
    if ((causeId === null) === (notInvestigated === null)) {
      throw DomainError.invalid('causeId', 'cause_or_reason', 'Give either a cause, or the reason why it was not investigated.');
    }
    await this.checkCauses(causeId, contributing, tx);
    await this.tickets.amend(ticketId, { type: 'root_cause_recorded', data: { causeId, notInvestigated: notInvestigated?.reason ?? null } }, actor, tx);
    tx.stage(RECORD_SQL, [
      ticketId, causeId, JSON.stringify(whys), contributing, escapedAt, preventable, notInvestigated?.reason ?? null,
      actorId(actor), actor.name, this.clock.now(),
    ]);
    tx.emit({ name: 'prevention.root_cause_recorded', payload: { ticketId, causeId } });
  }

  private async checkCauses(causeId: string | null, contributing: string[], tx: Tx): Promise<void> {
    const asked = [...new Set([...(causeId ? [causeId] : []), ...contributing])];
    if (asked.length === 0) return;
    const known = await tx.query<{ id: string }>('SELECT id FROM cause WHERE id = ANY($1) AND active', [asked]);
    const missing = asked.filter((id) => !known.some((row) => row.id === id));
    if (missing.length === 0) return;
    throw DomainError.invalid(missing.includes(causeId ?? '') ? 'causeId' : 'contributing', 'cause_unknown', 'There is no such cause in the tree.');
  }
}
