import { Clock } from '../../kernel/clock';
import type { FieldFault } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { SlaRecord } from '../../sla';
import { TicketHistory } from '../data/ticket-history.repository';
import { FINAL_LIST } from '../domain/states';
import type { Guard } from '../domain/transitions';
import { TicketClocks } from './ticket-clocks';
import { AnswersGuards, type GuardedTransition, type TransitionGuard } from './transition-guard';

type Answer = (transition: GuardedTransition, tx: Tx) => FieldFault | null | Promise<FieldFault | null>;

const fault = (field: string, code: Guard, message: string): FieldFault => ({ field, code, message });

/** The guards that a ticket's own record answers. */
@AnswersGuards('assessment_missing', 'breach_reason_missing', 'told_how_missing', 'silence_window_open', 'children_open', 'reopen_window_over', 'more_than_thanks', 'appeal_used', 'merge_target_missing')
export class LifecycleGuards implements TransitionGuard {
  constructor(private readonly clock: Clock, private readonly sla: SlaRecord, private readonly history: TicketHistory, private readonly clocks: TicketClocks) {}

  async check(guard: Guard, transition: GuardedTransition, tx: Tx): Promise<FieldFault | null> {
    return (await this.answers[guard]?.(transition, tx)) ?? null;
  }

  private readonly answers: Partial<Record<Guard, Answer>> = {
    assessment_missing: ({ ticket }) =>
      ticket.severity && ticket.impact ? null : fault('severity', 'assessment_missing', 'Severity and impact are not set yet.'),

    breach_reason_missing: async ({ ticket, actor }, tx) => {
      // The customer's own yes waits for no explanation of ours.
      if (actor.kind === 'customer') return null;
      const open = await this.sla.breachesWithoutReason(ticket.id, tx);
      const names = open.map(({ metric, instance }) => `${metric} ${instance}`).join(', ');
      return open.length === 0 ? null : fault('breachReason', 'breach_reason_missing', `Say why these times were not kept: ${names}.`);
    },

    told_how_missing: ({ actor, details }) =>
      actor.kind !== 'staff' || details.toldHow?.trim()
        ? null
        : fault('toldHow', 'told_how_missing', 'Say how the customer told you.'),

    silence_window_open: async ({ ticket }) =>
      ticket.resolvedAt && this.clock.nowMs() - ticket.resolvedAt.getTime() >= (await this.clocks.windowsOf(ticket)).silenceMs
        ? null
        : fault('status', 'silence_window_open', 'The customer still has time to answer.'),

    children_open: async ({ ticket }, tx) => {
      const [row] = await tx.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ticket WHERE parent_id = $1 AND status NOT IN ${FINAL_LIST}`,
        [ticket.id],
      );
      return row!.n === 0 ? null : fault('children', 'children_open', `${row!.n} tickets under this one are still open.`);
    },

    reopen_window_over: async ({ ticket, actor }) => {
      // Staff may always take their own work up again; the window is what the customer can rely on.
      if (actor.kind === 'staff') return null;
      return (await this.clocks.isPastReopening(ticket)) ? fault('status', 'reopen_window_over', 'It was closed too long ago; a new ticket can be linked to it.') : null;
    },

    more_than_thanks: async ({ ticket }, tx) => {
      const reopening = await this.history.reopening(ticket.id, tx);
      return reopening?.later === 0 ? null : fault('status', 'more_than_thanks', 'Only a single message of the customer can be a mere thank-you, and only until something is done.');
    },

    appeal_used: ({ ticket }) =>
      ticket.appealLevel === 0 ? null : fault('status', 'appeal_used', 'The second level has already been asked once.'),

    merge_target_missing: async ({ ticket, details }, tx) => {
      const rows = details.mergeIntoId
        ? await tx.query(`SELECT 1 FROM ticket WHERE id = $1 AND id <> $2 AND status NOT IN ('merged', 'rejected_spam')`, [details.mergeIntoId, ticket.id])
        : [];
      return rows.length > 0 ? null : fault('intoId', 'merge_target_missing', 'Choose another, living ticket to merge into.');
    },
  };
}
