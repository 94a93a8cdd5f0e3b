import { DomainError } from '../../kernel/domain-error';
import { allowedActions, decideTransition, type Movable } from './decide-transition';
import { KINDS, STATUSES, type TicketStatus } from './states';
import { ACTIONS, GUARDS, type TicketAction, type TransitionRole, TRANSITIONS } from './transitions';

const ROLES: TransitionRole[] = ['customer', 'agent', 'manager', 'admin', 'system'];
const ticket = (status: TicketStatus, kind: Movable['kind'] = 'complaint'): Movable => ({ kind, status, statusBefore: null });

function outcome(movable: Movable, action: TicketAction, role: TransitionRole): string {
  try {
    const { to, guards } = decideTransition(movable, action, role);
    return guards.length > 0 ? `${to} unless ${guards.join(', ')}` : to;
  } catch (error) {
    return (error as DomainError).code === 'forbidden' ? 'not for this role' : '-';
  }
}

/** Every state × action × role, but for those that are refused whoever asks. */
function matrix(kind: Movable['kind']): string[] {
  return STATUSES.flatMap((status) => ACTIONS.flatMap((action) => {
    const cells = ROLES.map((role) => `${role}: ${outcome(ticket(status, kind), action, role)}`);
    return cells.every((cell) => cell.endsWith(': -')) ? [] : [`${status} ${action} | ${cells.join(' | ')}`];
  }));
}

describe('the lifecycle of a ticket', () => {
  it('of a complaint is this', () => expect(matrix('complaint')).toMatchSnapshot());
  it('of a question is shorter', () => expect(matrix('question')).toMatchSnapshot());

  it('has a way out of every state', () => {
    for (const status of STATUSES) expect(TRANSITIONS.some((row) => row.from.includes(status))).toBe(true);
  });

  it('reaches every state from a new ticket', () => {
    const reached = new Set<TicketStatus>(['new']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const row of TRANSITIONS) if (row.to !== 'previous' && row.from.some((status) => reached.has(status))) reached.add(row.to);
    }
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });

  it('uses every action and every guard', () => {
    expect(new Set(TRANSITIONS.map((row) => row.action))).toEqual(new Set(ACTIONS));
    expect(new Set(TRANSITIONS.flatMap((row) => row.guards))).toEqual(new Set(GUARDS));
  });

  it('returns from spam and from a merge to where the ticket was', () => {
    expect(decideTransition({ ...ticket('rejected_spam'), statusBefore: 'assessing' }, 'restore', 'agent').to).toBe('assessing');
    expect(decideTransition({ ...ticket('merged'), statusBefore: 'in_progress' }, 'unmerge', 'agent').to).toBe('in_progress');
  });

  it.each(KINDS)('never closes a %s by an agent alone: the customer confirms, or silence does', (kind) => {
    for (const status of STATUSES) {
      for (const action of ACTIONS) {
        const result = outcome(ticket(status, kind), action, 'agent');
        if (result.startsWith('closed')) expect(result).toContain('told_how_missing');
      }
    }
  });

  it('names what may be done instead when it refuses', () => {
    expect(() => decideTransition(ticket('closed'), 'resolve', 'agent')).toThrow(
      expect.objectContaining({ code: 'ticket.transition_not_allowed', params: expect.objectContaining({ allowed: allowedActions(ticket('closed'), 'agent') }) }),
    );
  });
});
