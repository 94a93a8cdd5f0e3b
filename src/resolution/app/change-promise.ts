import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { refuseClosedTime, SlaRecord } from '../../sla';
import { Tickets } from '../../tickets';

export interface ChangePromiseCommand {
  ticketId: string;
  promiseId: string;
  dueAt: Date;
  /** Told to the customer with the new date. */
  reason: string;
}

/** Moves a date that was told to the customer, with a reason and a notice that goes out before the old date has passed. */
@Injectable()
export class ChangePromise {
  constructor(private readonly tickets: Tickets, private readonly sla: SlaRecord, private readonly clock: Clock) {}

  /**
   * @throws DomainError `not_found`; `validation_failed` for a date that is past or in closed time, or a missing reason;
   *   `promise.notice_too_late`, `promise.over` (409).
   */
  async execute({ ticketId, promiseId, dueAt, reason }: ChangePromiseCommand, actor: Actor, tx: Tx): Promise<void> {
    const now = this.clock.now();
    const [promise] = await tx.query<{ dueAt: Date; kept: boolean }>(
      'SELECT due_at AS "dueAt", kept_at IS NOT NULL AS kept FROM promise WHERE id = $1 AND ticket_id = $2 FOR UPDATE', [promiseId, ticketId],
    );
    if (!promise) throw DomainError.notFound('promise');
    if (promise.kept) throw refusal('promise.over');
    // The notice is written in this unit of work, so it leaves from now on.
    // A ticket that was merged owes nothing itself any more.
    const { mergedIntoId } = await this.tickets.get(ticketId);
    const code = (await this.sla.refusePromiseChange(mergedIntoId ?? ticketId, promiseId, { at: now, dueAt, reason, noticeAt: now }, tx)) ?? (dueAt <= now ? 'promise.date_in_past' : null);
    if (code) throw refusal(code);
    await refuseClosedTime(this.sla, { ticketId, field: 'dueAt', at: dueAt }, tx);
    const changeId = newId();
    const [from, to] = [promise.dueAt.toISOString(), dueAt.toISOString()];
    await this.tickets.amend(
      ticketId, { type: 'promise_changed', data: { promiseId, changeId, from, dueAt: to, reason } }, actor, tx,
      { kind: 'agreed_changed', metric: 'promise', ref: promiseId, at: now.getTime(), dueAt: dueAt.getTime(), note: reason },
    );
    tx.stage('UPDATE promise SET due_at = $2 WHERE id = $1', [promiseId, dueAt]);
    tx.emit({ name: 'resolution.promise_changed', payload: { ticketId, promiseId, changeId, from, dueAt: to } });
  }
}

const REFUSALS: Record<string, () => DomainError> = {
  'promise.reason_missing': () => DomainError.invalid('reason', 'promise.reason_missing', 'Say why the date changes; the customer reads it.'),
  'promise.date_in_past': () => DomainError.invalid('dueAt', 'promise.date_in_past', 'A promise needs a date that is still to come.'),
  'promise.notice_too_late': () => new DomainError('conflict', 'promise.notice_too_late', 'The old date has passed; it can only be kept late now.'),
  'promise.over': () => new DomainError('conflict', 'promise.over', 'This promise is over and its date can not change.'),
};

const refusal = (code: string): DomainError => (REFUSALS[code] ?? REFUSALS['promise.over']!)();
