import type { Tx } from '../../platform/database/tx';
import { type ResultRow, stageResults } from '../data/result-rows';
import type { FactKind } from '../domain/clock-facts';
import { clockResult, totalResult } from '../domain/clock-result';
import type { Clock } from '../domain/decide-clocks/happening';
import { wasTakenBack } from '../domain/decide-clocks/restore';
import type { Instant } from '../domain/instant';

/** A clock on record. */
type KnownClock = Clock & { id: string; ticketId: string; policy: { policyId: string } };

/**
 * Stages the results of some clocks of a ticket, in the commit that settles them.
 * @param all every clock of the ticket: what its resolutions took together stands on the last of them.
 */
export function settleResults(all: readonly KnownClock[], changed: ReadonlySet<KnownClock>, now: Instant, tx: Tx): void {
  const resolutions = all.filter((clock) => clock.metric === 'resolution' && !wasTakenBack(clock)).toSorted((a, b) => a.instance - b.instance);
  const concerned = [...changed].some(({ metric }) => metric === 'resolution') ? new Set([...changed, ...resolutions]) : changed;
  const last = resolutions.at(-1);
  const rows = [...concerned].map((clock) => ({ ...rowOf(clock, now), total: clock === last ? totalResult(resolutions, now) : null }));
  stageResults(rows.filter(({ result, everSettled }) => result !== null || everSettled), tx);
}

/** A clock by itself, as the scheduler sees it. It still runs, so that no sum of a ticket changes. */
export const settleBroken = (clocks: readonly KnownClock[], now: Instant, tx: Tx): void =>
  stageResults(clocks.map((clock) => rowOf(clock, now)).filter(({ result }) => result !== null), tx);

const SETTLING: ReadonlySet<FactKind> = new Set(['met', 'breached', 'cancelled']);

/** `everSettled`: there may be a result on record, though the clock runs again. */
function rowOf(clock: KnownClock, now: Instant): ResultRow & { everSettled: boolean } {
  const { id: clockId, ticketId, metric, instance, policy: { policyId }, facts } = clock;
  return { clockId, ticketId, metric, instance, policyId, result: clockResult(clock, now), total: null, everSettled: facts.some(({ kind }) => SETTLING.has(kind)) };
}
