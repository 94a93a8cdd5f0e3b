import type { Actor } from '../../kernel/actor';
import type { PlannedTransition } from './decide-transition';
import { statusEffects } from './status-effects';
import type { TicketStatus } from './states';
import type { TicketAction } from './transitions';

const agent: Actor = { kind: 'staff', id: 'agent', role: 'agent', name: 'Agent' };
const now = new Date('2024-05-06T08:00:00Z');
const ticket = { status: 'new' as TicketStatus, assigneeId: null, firstResolvedAt: null, reopenCount: 0, escalationLevel: 0, appealLevel: 0, complainedAboutId: null, promisedBy: null };
const plan = (action: TicketAction, from: TicketStatus, to: TicketStatus): PlannedTransition => ({ action, from, to, guards: [] });

describe('what a transition changes besides the state', () => {
  it('gives the ticket to whoever takes it up', () => {
    expect(statusEffects(ticket, plan('assess', 'new', 'assessing'), agent, {}, now)).toMatchObject({ assigneeId: 'agent' });
    expect(statusEffects({ ...ticket, assigneeId: 'other' }, plan('assess', 'new', 'assessing'), agent, {}, now)).not.toHaveProperty('assigneeId');
  });

  it('but never to the person it is about', () => {
    expect(statusEffects({ ...ticket, complainedAboutId: 'agent' }, plan('assess', 'new', 'assessing'), agent, {}, now)).not.toHaveProperty('assigneeId');
  });

  it('keeps the first resolution when there is a second', () => {
    const first = new Date('2024-05-01T08:00:00Z');
    expect(statusEffects({ ...ticket, firstResolvedAt: first }, plan('resolve', 'in_progress', 'resolved'), agent, {}, now)).toMatchObject({ firstResolvedAt: first, resolvedAt: now });
  });

  it('brings a reopened ticket to a higher level when the clocks ask for it', () => {
    const reopen = plan('reopen', 'closed', 'in_progress');
    expect(statusEffects(ticket, reopen, agent, {}, now)).toMatchObject({ reopenCount: 1, escalationLevel: 0 });
    expect(statusEffects({ ...ticket, reopenCount: 1 }, reopen, agent, { raiseEscalation: true }, now)).toMatchObject({ reopenCount: 2, escalationLevel: 1 });
  });

  it('promises a reopened ticket a new date when the one that was told has passed, and keeps one that is still to come', () => {
    const [past, future, next] = ['2024-05-06T08:00:00Z', '2024-05-06T08:00:01Z', '2024-05-09T08:00:00Z'].map((at) => new Date(at)) as [Date, Date, Date];
    for (const action of ['reopen', 'reject_resolution', 'appeal'] as const) {
      const again = (promisedBy: Date | null, possible: Date | null) =>
        statusEffects({ ...ticket, promisedBy }, plan(action, 'resolved', 'in_progress'), agent, { promisedBy: possible }, now).promisedBy;
      expect([again(past, next), again(null, next), again(future, next), again(past, null)]).toEqual([next, next, future, past]);
    }
    expect(statusEffects({ ...ticket, promisedBy: past }, plan('resume', 'waiting_customer', 'in_progress'), agent, { promisedBy: next }, now)).not.toHaveProperty('promisedBy');
  });

  it('takes an appeal from whoever had it and brings it to the second level', () => {
    expect(statusEffects({ ...ticket, assigneeId: 'agent' }, plan('appeal', 'closed', 'assessing'), agent, {}, now)).toMatchObject({ appealLevel: 2, assigneeId: null });
  });
});
