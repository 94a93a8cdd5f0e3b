import { at, hours, policy, started, store, target } from '../clock.mother';
import { clockState } from '../clock-state';
import { decideClocks } from './decide-clocks';
import { decideMerge } from './decide-merge';
import type { Clock, ClockContext } from './happening';

const inForce = policy({ first_response: target(4), resolution: target(40), next_response: target(8) });
const now = at('tue 12:00');
const context = (clocks: Clock[], state = 'in_progress'): ClockContext => ({ clocks, policy: inForce, state, recordedAt: now });
const open = (when: string) => decideClocks({ kind: 'opened', at: at(when) }, { ...context([], 'new'), recordedAt: at(when) }).changes;
const ticket = (when: string) => store([], open(when), inForce);
const state = (clock: Clock | undefined, when = now) => clockState(clock!.target, clock!.calendar, clock!.facts, when);
const find = (clocks: Clock[], metric: string, instance = 1) => clocks.find((clock) => clock.metric === metric && clock.instance === instance);

describe('merging: the earliest start and the strictest open clock', () => {
  it('takes the earlier start of the merged ticket', () => {
    const survivor = ticket('tue 10:00');
    const merged = ticket('mon 13:00');
    const decision = decideMerge(context(survivor), context(merged), now, 'm1');
    const after = store(survivor, decision.survivor, inForce);
    expect(state(find(after, 'resolution'))).toMatchObject({ startedAt: at('mon 13:00'), elapsedMs: hours(7) });
    expect(store(merged, decision.merged, inForce).every((clock) => !state(clock).open)).toBe(true);
  });

  it('takes over the due time of the strictest, and a breach of the merged ticket', () => {
    const survivor = ticket('tue 10:00');
    const merged = ticket('mon 09:00');
    const after = store(survivor, decideMerge(context(survivor), context(merged), now, 'm1').survivor, inForce);
    expect(state(find(after, 'first_response'))).toMatchObject({ state: 'breached', breachedAt: at('mon 13:00'), open: true });
  });

  it('changes nothing when the survivor is older and stricter', () => {
    expect(decideMerge(context(ticket('mon 09:00')), context(ticket('tue 10:00')), now, 'm1').survivor).toEqual([]);
  });

  it('goes on with a clock that only the merged ticket owed', () => {
    const survivor = ticket('mon 09:00').filter(({ metric }) => metric !== 'first_response');
    const turn: Clock = { metric: 'next_response', instance: 1, facts: [started('tue 09:00')], target: target(8), calendar: inForce.calendar };
    const after = store(survivor, decideMerge(context(survivor), context([turn]), now, 'm1').survivor, inForce);
    expect(state(find(after, 'next_response'))).toMatchObject({ state: 'running', startedAt: at('tue 09:00'), dueAt: at('tue 17:00') });
  });

  it('restores both exactly', () => {
    const survivor = ticket('tue 10:00').filter(({ metric }) => metric === 'resolution');
    const merged = ticket('tue 09:00');
    const decision = decideMerge(context(survivor), context(merged), now, 'm1');
    const joined = [store(survivor, decision.survivor, inForce), store(merged, decision.merged, inForce)];
    const restored = joined.map((clocks) =>
      store(clocks, decideClocks({ kind: 'restored', at: now, cause: 'm1' }, context(clocks)).changes, inForce));
    const later = at('wed 12:00');
    expect(state(find(restored[0]!, 'resolution'), later)).toEqual(state(find(survivor, 'resolution'), later));
    expect(merged.map((clock) => state(clock, later))).toEqual(restored[1]!.map((clock) => state(clock, later)));
    expect(state(find(restored[0]!, 'first_response'), later).open).toBe(false);
  });
});
