import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import { type ClockName, Sla } from '../../sla';
import { TicketRepository } from '../data/ticket.repository';

type StaffMember = Extract<Actor, { kind: 'staff' }>;

/** Somebody answers for a clock of the ticket; its story says who and what. */
@Injectable()
export class AnswerClock {
  constructor(private readonly tickets: TicketRepository, private readonly sla: Sla) {}

  /** Takes the escalation over: the ladder stops. @throws DomainError `not_found`, `clock.over` (409). */
  async acknowledge(name: ClockName, actor: StaffMember, tx: Tx): Promise<void> {
    const ticket = await this.tickets.lock(name.ticketId, tx);
    const due = await this.sla.acknowledge(name, actor, tx);
    this.tickets.record(ticket.id, 'escalation_acknowledged', { metric: name.metric, instance: name.instance ?? null }, actor, tx);
    this.tickets.save(ticket, due, tx);
  }

  /** Says why a time was not kept. @throws DomainError `not_found`, `clock.not_breached` (409). */
  async giveReason(name: ClockName, reason: string, actor: StaffMember, tx: Tx): Promise<void> {
    const ticket = await this.tickets.lock(name.ticketId, tx);
    await this.sla.giveReason(name, reason, actor, tx);
    this.tickets.record(ticket.id, 'breach_explained', { metric: name.metric, instance: name.instance ?? null, reason }, actor, tx);
    this.tickets.save(ticket, {}, tx);
  }
}
