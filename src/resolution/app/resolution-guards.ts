import type { FieldFault } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { AnswersGuards, type Guard, type GuardedTransition, isShortPath, type TransitionGuard } from '../../tickets';

interface Facts {
  decided: boolean;
  noActionReason: boolean;
  rejecting: boolean;
  publicActions: boolean;
  openRemedies: number;
  owedRemedies: number;
  openPromises: number;
}

const FACTS_SQL = `SELECT
  EXISTS (SELECT 1 FROM decision WHERE ticket_id = $1 AND level = $2) AS decided,
  EXISTS (SELECT 1 FROM decision WHERE ticket_id = $1 AND level = $2 AND no_action_reason IS NOT NULL) AS "noActionReason",
  EXISTS (SELECT 1 FROM decision WHERE ticket_id = $1 AND outcome IN ('rejected', 'partly_upheld')) AS rejecting,
  EXISTS (SELECT 1 FROM action_taken WHERE ticket_id = $1 AND visibility = 'public') AS "publicActions",
  (SELECT count(*)::int FROM remedy WHERE ticket_id = $1 AND state IN ('proposed', 'offered')) AS "openRemedies",
  (SELECT count(*)::int FROM remedy WHERE ticket_id = $1 AND state = 'accepted') AS "owedRemedies",
  (SELECT count(*)::int FROM promise WHERE ticket_id = $1 AND kept_at IS NULL) AS "openPromises"`;

/** The guards that the record of what was done answers. */
@AnswersGuards('decision_missing', 'action_missing', 'remedy_open', 'promise_open', 'nothing_to_appeal')
export class ResolutionGuards implements TransitionGuard {
  async check(guard: Guard, { ticket, action }: GuardedTransition, tx: Tx): Promise<FieldFault | null> {
    if (isShortPath(ticket.kind) && (guard === 'decision_missing' || guard === 'action_missing')) return null;
    const [facts] = await tx.query<Facts>(FACTS_SQL, [ticket.id, ticket.appealLevel === 2 ? 2 : 1]);
    const stands = STANDS_IN_THE_WAY[guard]?.(facts!, action);
    return stands ? { field: stands.field, code: guard, message: stands.message } : null;
  }
}

type Check = (facts: Facts, action: GuardedTransition['action']) => { field: string; message: string } | null;

const STANDS_IN_THE_WAY: Partial<Record<Guard, Check>> = {
  decision_missing: ({ decided }) => (decided ? null : { field: 'decision', message: 'No decision with reasons is on record yet.' }),
  action_missing: ({ publicActions, noActionReason }) =>
    publicActions || noActionReason ? null : { field: 'actions', message: 'Record an action the customer may read, or why there is none.' },
  remedy_open: ({ openRemedies, owedRemedies }, action) => {
    if (openRemedies > 0) return { field: 'remedies', message: `${openRemedies} remedies still wait for an answer.` };
    // Silence is no consent to what has not been given.
    return action === 'lapse' && owedRemedies > 0 ? { field: 'remedies', message: `${owedRemedies} remedies are accepted and not given yet.` } : null;
  },
  promise_open: ({ openPromises }) => (openPromises === 0 ? null : { field: 'promises', message: `${openPromises} promises are not kept yet.` }),
  nothing_to_appeal: ({ rejecting }) => (rejecting ? null : { field: 'decision', message: 'There is no refusal to appeal against.' }),
};
