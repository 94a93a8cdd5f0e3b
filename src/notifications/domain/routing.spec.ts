import { deliveryIdOf, messageIdOf } from './delivery-id';
import { type Happening, ROUTES, routeOf, TEMPLATES } from './routing';

const happening = (event: string, sort: string, from?: string): Happening => ({ event, sort, ticketId: 't', causeId: 'c', ...(from && { from }) });

describe('the routing table', () => {
  it('tells nobody of internal things', () => {
    for (const sort of ['staff.internal', 'third_party.internal', 'customer.public']) expect(routeOf(happening('ticket.message_added', sort))).toBeNull();
    expect(routeOf(happening('resolution.action_taken', 'internal'))).toBeNull();
    for (const sort of ['proposed', 'accepted', 'declined']) expect(routeOf(happening('resolution.remedy_changed', sort))).toBeNull();
    for (const sort of ['assess', 'start', 'wait_third_party', 'resume', 'mark_spam', 'restore', 'merge', 'unmerge']) {
      expect(routeOf(happening('ticket.status_changed', sort))).toBeNull();
    }
    expect(routeOf(happening('ticket.opened', 'silent'))).toBeNull();
  });

  it('uses every template, and only a person’s reply is not automatic', () => {
    expect([...new Set(ROUTES.map((row) => row.template))].sort()).toEqual([...TEMPLATES].sort());
    expect(ROUTES.filter((row) => !row.automatic).map((row) => row.template)).toEqual(['staff_reply']);
  });

  it('takes the narrower row first', () => {
    expect(routeOf(happening('ticket.status_changed', 'withdraw', 'new'))?.stranger).toBe(true);
    expect(routeOf(happening('ticket.status_changed', 'withdraw', 'resolved'))?.stranger).toBeUndefined();
  });
});

describe('deliveryIdOf', () => {
  const causeId = '0198a2b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b';
  const opened = { ...happening('ticket.opened', 'acknowledge'), causeId };

  it('is a UUIDv7 of the cause’s own time, the same for the same happening and another for another', () => {
    const id = deliveryIdOf(opened);
    expect(id).toMatch(/^0198a2b4-c5d6-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(deliveryIdOf({ ...opened })).toBe(id);
    expect(deliveryIdOf({ ...opened, sort: 'silent' })).not.toBe(id);
    expect(messageIdOf(id, 'token', 'example.org')).toBe(`<d.${id}.token@example.org>`);
  });
});
