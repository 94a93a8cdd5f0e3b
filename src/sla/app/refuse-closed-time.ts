import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import type { SlaRecord } from './sla-record';

/**
 * Nobody is here to keep a promise in closed time.
 * @param field where the date came from. @throws DomainError `validation_failed` with `promise.in_closed_time`; `params.nearest` is the next opening.
 */
export async function refuseClosedTime(record: SlaRecord, date: { ticketId: string; field: string; at: Date }, tx: Tx): Promise<void> {
  const opens = await record.closedUntil(date.ticketId, date.at, tx);
  if (!opens) return;
  const nearest = opens.toISOString();
  const message = `We are closed then. The nearest open moment is ${nearest}.`;
  throw new DomainError('invalid', 'validation_failed', message, [{ field: date.field, code: 'promise.in_closed_time', message }], { nearest });
}
