import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { actorId } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { refuseClosedTime, SlaRecord } from '../../sla';
import { Tickets } from '../../tickets';
import { PromiseEntity } from '../data/promise.entity';

/** Tells the customer a date: from then on somebody owes it. */
@Injectable()
export class MakePromise {
  constructor(private readonly tickets: Tickets, private readonly sla: SlaRecord, private readonly clock: Clock) {}

  /** @throws DomainError `validation_failed` for a date that is past already or in closed time. */
  async execute(command: { ticketId: string; text: string; dueAt: Date }, actor: Actor, tx: Tx): Promise<PromiseEntity> {
    const now = this.clock.now();
    const { ticketId, text, dueAt } = command;
    if (dueAt <= now) throw DomainError.invalid('dueAt', 'promise.date_in_past', 'A promise needs a date that is still to come.');
    await refuseClosedTime(this.sla, { ticketId, field: 'dueAt', at: dueAt }, tx);
    const id = newId();
    const entry = { type: 'promised', data: { promiseId: id, text, dueAt: dueAt.toISOString() } };
    await this.tickets.amend(ticketId, entry, actor, tx, { kind: 'agreed', metric: 'promise', ref: id, at: now.getTime(), dueAt: dueAt.getTime() });
    const promise = { id, ticketId, text, dueAt, ownerId: actorId(actor)!, keptAt: null, createdAt: now };
    tx.insert(PromiseEntity, promise);
    tx.emit({ name: 'resolution.promised', payload: { ticketId, promiseId: id, dueAt: dueAt.toISOString() } });
    return promise;
  }

  /** @throws DomainError `not_found`; `promise.already_kept` (409). */
  async keep(command: { ticketId: string; promiseId: string }, actor: Actor, tx: Tx): Promise<void> {
    const { ticketId, promiseId } = command;
    const [promise] = await tx.query<{ kept: boolean }>('SELECT kept_at IS NOT NULL AS kept FROM promise WHERE id = $1 AND ticket_id = $2 FOR UPDATE', [promiseId, ticketId]);
    if (!promise) throw DomainError.notFound('promise');
    if (promise.kept) throw new DomainError('conflict', 'promise.already_kept', 'This promise is already marked as kept.');
    const at = this.clock.nowMs();
    await this.tickets.amend(ticketId, { type: 'promise_kept', data: { promiseId } }, actor, tx, { kind: 'agreed_kept', metric: 'promise', ref: promiseId, at });
    tx.stage('UPDATE promise SET kept_at = $2 WHERE id = $1', [promiseId, this.clock.now()]);
  }
}
