import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { refuseClosedTime, SlaRecord } from '../../sla';
import { TicketRepository } from '../data/ticket.repository';

export interface ChangePromisedDateCommand {
  ticketId: string;
  promisedBy: Date;
  /** Told to the customer with the new date. */
  reason: string;
  version?: number;
}

/** Moves the date by which the customer was told to expect an answer; a notice leaves in the same unit of work, before the old date has passed. */
@Injectable()
export class ChangePromisedDate {
  constructor(private readonly tickets: TicketRepository, private readonly sla: SlaRecord, private readonly clock: Clock) {}

  /** @throws DomainError `version_conflict`, `promise.none`, `promise.notice_too_late` (409), `validation_failed` for a date that is past or in closed time. */
  async execute({ ticketId, promisedBy, reason, version }: ChangePromisedDateCommand, actor: Actor, tx: Tx): Promise<void> {
    const ticket = await this.tickets.lock(ticketId, tx, version);
    const now = this.clock.now();
    const old = ticket.promisedBy;
    if (!old || ticket.closedAt || ticket.mergedIntoId) throw new DomainError('conflict', 'promise.none', 'No date is promised on this ticket.');
    if (old <= now) throw new DomainError('conflict', 'promise.notice_too_late', 'The date has passed already; a notice would come too late.');
    if (promisedBy <= now) throw DomainError.invalid('promisedBy', 'promise.date_in_past', 'A promise needs a date that is still to come.');
    await refuseClosedTime(this.sla, { ticketId, field: 'promisedBy', at: promisedBy }, tx);
    const changeId = newId();
    const data = { changeId, from: old.toISOString(), dueAt: promisedBy.toISOString(), reason };
    this.tickets.record(ticketId, 'promised_date_changed', data, actor, tx);
    this.tickets.save(ticket, { promisedBy }, tx);
    tx.emit({ name: 'ticket.promised_date_changed', payload: { ticketId, changeId, from: data.from, dueAt: data.dueAt } });
  }
}
