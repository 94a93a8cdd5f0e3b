import { CHANNELS, KINDS, PRIORITIES, STATUSES } from '../../src/tickets/domain/states';
import { TICKET_STATES } from '../../src/sla/domain/ticket-states';
import { TICKET_VALUES } from '../../src/sla/domain/ticket-values';

describe('what policies may ask of tickets', () => {
  it('is what tickets are: the clocks may not import them, so both keep the words', () => {
    expect(TICKET_VALUES).toMatchObject({ kind: KINDS, channel: CHANNELS, priority: PRIORITIES });
    expect(TICKET_STATES).toEqual(STATUSES);
  });
});
