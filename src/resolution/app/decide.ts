import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { actorId } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { Tickets } from '../../tickets';
import { InvolvedQuery } from '../data/involved.query';
import type { Outcome } from '../domain/outcomes';

export interface DecideCommand {
  ticketId: string;
  outcome: Outcome;
  reasons: string;
  noActionReason?: string;
}

const DECIDABLE = new Set(['assessing', 'in_progress', 'waiting_customer', 'waiting_third_party']);

/** Says whether the complaint is upheld, with reasons. After an appeal the answer is a second decision beside the first. */
@Injectable()
export class Decide {
  constructor(private readonly tickets: Tickets, private readonly involved: InvolvedQuery, private readonly clock: Clock) {}

  /** @throws DomainError `decision.not_now` (409) for a ticket nobody works on; `forbidden` at the second level. */
  async execute(command: DecideCommand, actor: Actor, tx: Tx): Promise<{ id: string; level: number }> {
    const { ticketId, outcome, reasons, noActionReason = null } = command;
    const ticket = await this.tickets.amend(ticketId, { type: 'decided', data: { outcome, reasons } }, actor, tx);
    if (!DECIDABLE.has(ticket.status)) throw new DomainError('conflict', 'decision.not_now', `A ticket that is ${ticket.status} takes no decision.`);
    const level = ticket.appealLevel === 2 ? 2 : 1;
    if (level === 2) await this.checkSecondLevel(ticketId, actor, tx);
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO decision (id, ticket_id, level, outcome, reasons, no_action_reason, decided_by, decided_by_name, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (ticket_id, level) DO UPDATE SET outcome = excluded.outcome, reasons = excluded.reasons,
         no_action_reason = excluded.no_action_reason, decided_by = excluded.decided_by,
         decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at RETURNING id`,
      [newId(), ticketId, level, outcome, reasons, noActionReason, actorId(actor), actor.name, this.clock.now()],
    );
    tx.emit({ name: 'resolution.decided', payload: { ticketId, decisionId: row!.id, level } });
    return { id: row!.id, level };
  }

  /** An appeal is answered by a manager who had no part in the first answer: see `InvolvedQuery`. */
  private async checkSecondLevel(ticketId: string, actor: Actor, tx: Tx): Promise<void> {
    if (actor.kind !== 'staff' || actor.role === 'agent') throw DomainError.forbidden('An appeal is answered by a manager.');
    if (!(await this.involved.isInvolved(ticketId, actor.id, tx))) return;
    throw new DomainError('forbidden', 'appeal.involved_before', 'An appeal is answered by somebody who had no part in the first answer.');
  }
}
