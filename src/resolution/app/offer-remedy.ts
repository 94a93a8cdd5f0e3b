import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { actorId } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import type { Happening } from '../../sla';
import { Tickets } from '../../tickets';
import { RemedyEntity, type RemedyState, type RemedyType } from '../data/remedy.entity';
import { remedyHappening } from '../domain/remedy-clock';
import { firstState, nextRemedyState, type RemedyAction } from '../domain/remedy-states';

export interface OfferRemedyCommand {
  ticketId: string;
  type: RemedyType;
  /** Decimal text, with its currency. */
  amount?: string;
  currency?: string;
  note: string;
  /** The day it is told for; without one the policy decides once it is accepted. */
  dueAt?: Date;
}

/** Repairs the harm: proposes what to give, and takes it through approval, the customer's answer and fulfilment. */
@Injectable()
export class OfferRemedy {
  constructor(private readonly tickets: Tickets, private readonly clock: Clock) {}

  async execute(command: OfferRemedyCommand, actor: Actor, tx: Tx): Promise<RemedyEntity> {
    const { ticketId, type, amount = null, currency = null, note, dueAt = null } = command;
    if ((amount === null) !== (currency === null)) throw DomainError.invalid(amount === null ? 'amount' : 'currency', 'missing', 'An amount needs its currency.');
    if (dueAt && dueAt <= this.clock.now()) throw DomainError.invalid('dueAt', 'in_the_past', 'A remedy is given on a day that is still to come.');
    const state = firstState(amount !== null);
    const id = newId();
    const entry = { type: 'remedy_proposed', data: { remedyId: id, type, amount, currency, state, note, dueAt: dueAt?.toISOString() ?? null } };
    await this.tickets.amend(ticketId, entry, actor, tx, this.happening(id, state, dueAt));
    const remedy: RemedyEntity = {
      id, ticketId, type, amount, currency, note, state, proposedBy: actorId(actor)!, approvedBy: null, answeredAt: null,
      fulfilledAt: null, proof: null, dueAt, createdAt: this.clock.now(),
    };
    tx.insert(RemedyEntity, remedy);
    tx.emit({ name: 'resolution.remedy_changed', payload: { ticketId, remedyId: id, state } });
    return remedy;
  }

  /** @throws DomainError `not_found`, `remedy.step_not_allowed`, `forbidden`. */
  async step(command: { ticketId: string; remedyId: string; action: RemedyAction; proof?: string }, actor: Actor, tx: Tx): Promise<RemedyState> {
    const { ticketId, remedyId, action, proof } = command;
    const [row] = await tx.query<{ state: RemedyState; type: string; dueAt: Date | null }>('SELECT state, type, due_at AS "dueAt" FROM remedy WHERE id = $1 AND ticket_id = $2 FOR UPDATE', [remedyId, ticketId]);
    if (!row) throw DomainError.notFound('remedy');
    const state = nextRemedyState(row.state, action, actor);
    await this.tickets.amend(ticketId, { type: `remedy_${state}`, data: { remedyId, type: row.type, proof: proof ?? null } }, actor, tx, this.happening(remedyId, state, row.dueAt));
    const now = this.clock.now();
    tx.stage(
      `UPDATE remedy SET state = $2, approved_by = CASE WHEN $2 = 'offered' THEN $3::uuid ELSE approved_by END,
         answered_at = CASE WHEN $2 IN ('accepted', 'declined') THEN $4::timestamptz ELSE answered_at END,
         fulfilled_at = CASE WHEN $2 = 'fulfilled' THEN $4::timestamptz ELSE fulfilled_at END, proof = coalesce($5, proof) WHERE id = $1`,
      [remedyId, state, actorId(actor), now, proof ?? null],
    );
    tx.emit({ name: 'resolution.remedy_changed', payload: { ticketId, remedyId, state } });
    return state;
  }

  private happening(ref: string, state: RemedyState, dueAt: Date | null): Happening | undefined {
    const at = this.clock.nowMs();
    const happening = remedyHappening(state, dueAt?.getTime() ?? null, at);
    return happening ? { ...happening, metric: 'remedy', ref, at } : undefined;
  }
}
