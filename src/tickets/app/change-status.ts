import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError, type FieldFault } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { TicketHistory } from '../data/ticket-history.repository';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { decideTransition, type PlannedTransition, roleOf } from '../domain/decide-transition';
import type { TicketAction } from '../domain/transitions';
import { beforeReopening, statusEffects } from '../domain/status-effects';
import { TicketClocks } from './ticket-clocks';
import { type TransitionDetails, TransitionGuards } from './transition-guard';

export interface ChangeStatusCommand extends TransitionDetails {
  ticketId: string;
  action: TicketAction;
  /** The version that the actor saw; a newer one refuses the change. */
  version?: number;
}

/** Moves a ticket along its lifecycle: the one way, for every path. */
@Injectable()
export class ChangeStatus {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly guards: TransitionGuards,
    private readonly clocks: TicketClocks,
    private readonly history: TicketHistory,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `version_conflict`, `ticket.transition_not_allowed` (409), `forbidden` (403),
   *   `guard_failed` (422) with every guard that stands in the way.
   */
  async execute(command: ChangeStatusCommand, actor: Actor, tx: Tx): Promise<TicketEntity> {
    const ticket = await this.tickets.lock(command.ticketId, tx, command.version);
    return this.apply(ticket, command, actor, tx);
  }

  /** The same for a ticket that this unit of work has already locked. */
  async apply(ticket: TicketEntity, command: Omit<ChangeStatusCommand, 'ticketId'>, actor: Actor, tx: Tx): Promise<TicketEntity> {
    const plan = decideTransition(ticket, command.action, roleOf(actor));
    const faults = await this.guards.faults(plan.guards, { ticket, action: plan.action, actor, details: command }, tx);
    if (faults.length > 0) throw new DomainError('guard_failed', 'guard_failed', 'Something is still missing before this can be done.', faults);
    await this.move(ticket, plan, command, actor, tx);
    return ticket;
  }

  /** What stands in the way now; empty when nothing does. Changes nothing. */
  async faults(command: ChangeStatusCommand, actor: Actor, tx: Tx): Promise<FieldFault[]> {
    const ticket = await this.tickets.lock(command.ticketId, tx);
    const { guards, action } = decideTransition(ticket, command.action, roleOf(actor));
    return this.guards.faults(guards, { ticket, action, actor, details: command }, tx);
  }

  private async move(ticket: TicketEntity, plan: PlannedTransition, details: TransitionDetails, actor: Actor, tx: Tx): Promise<void> {
    const now = this.clock.now();
    const reopening = plan.action === 'mark_thanks' ? await this.history.reopening(ticket.id, tx) : null;
    const again = plan.action === 'reopen' ? { messageId: details.messageId ?? null, before: beforeReopening(ticket) } : {};
    const data = { action: plan.action, from: plan.from, to: plan.to, reason: details.reason ?? null, toldHow: details.toldHow ?? null, ...again };
    const changeId = this.tickets.record(ticket.id, 'status_changed', data, actor, tx);
    const { due, raiseEscalation, openTime, promisedBy } = await this.clocks.onStatus(ticket, plan, { id: changeId, reopening }, tx);
    this.tickets.endSpan(ticket, changeId, openTime, tx);
    this.tickets.save(ticket, { ...statusEffects(ticket, plan, actor, { ...details, raiseEscalation, promisedBy, before: reopening?.before }, now), statusSince: now, ...due }, tx);
    tx.emit({ name: 'ticket.status_changed', payload: { ticketId: ticket.id, changeId, action: plan.action, from: plan.from, to: plan.to } });
    if (plan.to === 'resolved') await this.waitForAnswer(ticket, now, tx);
  }

  /**
   * Silence after a resolution: one reminder halfway, then it counts as consent. A ticket that comes back to an earlier resolution (a merge
   * was taken back) keeps its date; what is left of the window is never less than from the reminder on.
   */
  private async waitForAnswer(ticket: TicketEntity, now: Date, tx: Tx): Promise<void> {
    const resolvedAt = ticket.resolvedAt ?? now;
    const payload = { ticketId: ticket.id, resolvedAt: resolvedAt.toISOString() };
    const half = (await this.clocks.windowsOf(ticket)).silenceMs / 2;
    const remindAt = Math.max(resolvedAt.getTime() + half, now.getTime());
    tx.enqueue('tickets.remind-resolved', payload, { at: new Date(remindAt), key: `remind:${ticket.id}` });
    tx.enqueue('tickets.lapse', payload, { at: new Date(remindAt + half), key: `lapse:${ticket.id}` });
  }
}
