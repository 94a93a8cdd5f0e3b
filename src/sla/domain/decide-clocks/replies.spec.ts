import { at, policy, store, target } from '../clock.mother';
import { clockState } from '../clock-state';
import { decideClocks } from './decide-clocks';
import type { Clock, Happening } from './happening';

const inForce = policy({ first_response: target(4), next_response: target(8) });

function story(...happenings: Happening[]): Clock[] {
  return happenings.reduce<Clock[]>((clocks, happening) =>
    store(clocks, decideClocks(happening, { clocks, policy: inForce, state: 'in_progress', recordedAt: happening.at }).changes, inForce), []);
}

const turns = (clocks: Clock[]) => clocks.filter(({ metric }) => metric === 'next_response').map((clock) => {
  const { startedAt, metAt } = clockState(clock.target, clock.calendar, clock.facts, at('mon 16:00'));
  return { startedAt, metAt };
});

const opened: Happening = { kind: 'opened', at: at('mon 09:00') };
const wrote = (when: string): Happening => ({ kind: 'customer_wrote', at: at(when) });
const replied = (when: string, unansweredSince?: string): Happening => ({ kind: 'agent_replied', at: at(when), ...(unansweredSince ? { unansweredSince: at(unansweredSince) } : {}) });

describe('rule 2: what a reply that was long on its way has answered', () => {
  it('is what was said before it was written; what came meanwhile begins a turn of its own', () => {
    expect(turns(story(opened, replied('mon 09:30'), wrote('mon 10:00'), replied('mon 12:00', 'mon 11:00'))))
      .toEqual([{ startedAt: at('mon 10:00'), metAt: at('mon 12:00') }, { startedAt: at('mon 11:00'), metAt: null }]);
    expect(turns(story(opened, replied('mon 12:00', 'mon 11:00')))).toEqual([{ startedAt: at('mon 11:00'), metAt: null }]);
  });

  it('leaves a turn alone that began after the writing', () => {
    expect(turns(story(opened, replied('mon 09:30'), wrote('mon 11:00'), replied('mon 12:00', 'mon 11:00')))).toEqual([{ startedAt: at('mon 11:00'), metAt: null }]);
  });

  it('begins no turn that another reply, which left sooner, has ended', () => {
    const overtaken = story(opened, replied('mon 09:30'), wrote('mon 11:00'), replied('mon 11:30'), replied('mon 12:00', 'mon 11:00'));
    expect(turns(overtaken)).toEqual([{ startedAt: at('mon 11:00'), metAt: at('mon 11:30') }]);
    expect(turns(story(opened, replied('mon 11:30'), replied('mon 12:00', 'mon 11:00')))).toEqual([]);
  });
});
