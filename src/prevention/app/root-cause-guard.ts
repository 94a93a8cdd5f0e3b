import type { FieldFault } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { AnswersGuards, type Guard, type GuardedTransition, type TransitionGuard } from '../../tickets';

/** A complaint is not resolved before its cause is on record. */
@AnswersGuards('root_cause_missing')
export class RootCauseGuard implements TransitionGuard {
  async check(code: Guard, { ticket }: GuardedTransition, tx: Tx): Promise<FieldFault | null> {
    if (ticket.kind !== 'complaint') return null;
    const rows = await tx.query('SELECT 1 FROM root_cause WHERE ticket_id = $1', [ticket.id]);
    return rows.length > 0 ? null : { field: 'rootCause', code, message: 'Record the root cause, or why it was not investigated.' };
  }
}
