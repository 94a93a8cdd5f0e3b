import type { Actor } from '../../kernel/actor';
import { firstState, nextRemedyState, type RemedyAction, type RemedyState, REMEDY_STEPS } from './remedy-states';

const agent: Actor = { kind: 'staff', id: 'a', role: 'agent', name: 'Agent' };
const manager: Actor = { kind: 'staff', id: 'm', role: 'manager', name: 'Manager' };
const customer: Actor = { kind: 'customer', id: 'c', name: 'Customer' };

describe('the steps of a remedy', () => {
  it('lets only a manager approve what costs money', () => {
    expect(firstState(true)).toBe('proposed');
    expect(() => nextRemedyState('proposed', 'approve', agent)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    expect(nextRemedyState('proposed', 'approve', manager)).toBe('offered');
  });

  it('offers what costs nothing at once', () => expect(firstState(false)).toBe('offered'));

  it('takes the customer\'s yes and no', () => {
    expect(nextRemedyState('offered', 'accept', customer)).toBe('accepted');
    expect(nextRemedyState('offered', 'decline', customer)).toBe('declined');
    expect(() => nextRemedyState('accepted', 'fulfil', customer)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });

  it('refuses every step from a state that is not in its row', () => {
    const states: RemedyState[] = ['proposed', 'offered', 'accepted', 'declined', 'fulfilled'];
    for (const action of Object.keys(REMEDY_STEPS) as RemedyAction[]) {
      for (const state of states.filter((candidate) => !REMEDY_STEPS[action].from.includes(candidate))) {
        expect(() => nextRemedyState(state, action, manager)).toThrow(expect.objectContaining({ code: 'remedy.step_not_allowed' }));
      }
    }
  });
});
