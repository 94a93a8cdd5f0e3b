import { escalationEffects } from './escalation-effects';
import type { Priority, TicketStatus } from './states';

const ticket = { status: 'in_progress' as TicketStatus, priority: 'normal' as Priority, teamId: 'a', escalationLevel: 1 };

describe('rule 9: what a step of the ladder does to the ticket', () => {
  it('gives it to another team, whose people take it up anew', () => {
    expect(escalationEffects(ticket, { do: 'reassign', teamId: 'b' })).toEqual({ teamId: 'b', assigneeId: null });
    expect(escalationEffects(ticket, { do: 'reassign', teamId: 'a' })).toEqual({});
  });

  it('raises the priority, to the highest and no further', () => {
    expect(escalationEffects(ticket, { do: 'raise_priority' })).toEqual({ priority: 'high' });
    expect(escalationEffects({ ...ticket, priority: 'urgent' }, { do: 'raise_priority' })).toEqual({});
  });

  it('brings it to the next manager', () => expect(escalationEffects(ticket, { do: 'next_manager' })).toEqual({ escalationLevel: 2 }));

  it('changes nothing when it only tells somebody, or when nobody works on the ticket any more', () => {
    expect(escalationEffects(ticket, { do: 'notify' })).toEqual({});
    expect(escalationEffects({ ...ticket, status: 'closed' }, { do: 'next_manager' })).toEqual({});
  });
});
