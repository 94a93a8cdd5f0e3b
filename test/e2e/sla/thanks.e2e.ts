import { DAY_MS, type DeskTicket, SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

async function resolved(): Promise<DeskTicket> {
  const ticket = await bed.file();
  await ticket.work();
  await ticket.reply();
  await ticket.prepare();
  await ticket.move('resolve');
  bed.t.clock.advance(DAY_MS);
  return ticket;
}

async function closed(): Promise<DeskTicket> {
  const ticket = await resolved();
  await ticket.customer('confirm', { satisfied: true });
  bed.t.clock.advance(DAY_MS);
  return ticket;
}

/** What a reopening would change. */
const standing = async (ticket: DeskTicket) => {
  const { status, reopenCount, escalationLevel, promisedBy, resolvedAt, closedAt } = (await ticket.read()) as Record<string, unknown>;
  return { status, reopenCount, escalationLevel, promisedBy, resolvedAt, closedAt, open: (await ticket.clocks()).filter(({ open }) => open).map(({ metric }) => metric) };
};
const codes = (body: unknown): string[] => (body as { errors: { code: string }[] }).errors.map(({ code }) => code);

describe('a plain "thank you"', () => {
  it('of a customer who says so takes nothing up again, and is owed no answer', async () => {
    const ticket = await closed();
    const before = await standing(ticket);
    await ticket.customer('messages', { text: 'Thank you!', thanks: true }, 201);
    expect(await standing(ticket)).toEqual(before);
    expect((await ticket.timeline('message')).map((entry) => (entry as unknown as { text: string }).text)).toContain('Thank you!');
    bed.t.clock.advance(90 * DAY_MS);
    await ticket.customer('messages', { text: 'Thank you again!', thanks: true }, 201);
    expect(await standing(ticket)).toEqual(before);
    await ticket.customer('messages', { text: 'x', thanks: 'yes' }, 400);
  });

  it('takes it up again when nobody says so: losing a complaint is worse', async () => {
    const ticket = await closed();
    await ticket.customerWrites('Thank you!');
    expect(await standing(ticket)).toMatchObject({ status: 'in_progress', reopenCount: 1 });
  });

  it('an agent marks leaves the ticket as it was: state, dates, counts and clocks', async () => {
    const ticket = await closed();
    const before = await standing(ticket);
    await ticket.customerWrites('Thank you!');
    expect((await ticket.clocks()).filter(({ open }) => open).map(({ metric }) => metric).toSorted()).toEqual(['next_response', 'resolution', 'update']);
    expect((await ticket.read()).allowedActions).toContain('mark_thanks');
    bed.t.clock.advance(DAY_MS);
    await ticket.move('mark_thanks');
    expect(await standing(ticket)).toEqual(before);
    expect(await ticket.clock('confirmation')).toMatchObject({ state: 'met' });
    await bed.drain();
    const totals = await bed.t.database.query('SELECT metric, instance, total_in_time AS "inTime" FROM sla_result WHERE ticket_id = $1 AND total_in_time IS NOT NULL', [(await ticket.read()).id]);
    expect(totals).toEqual([{ metric: 'resolution', instance: 1, inTime: true }]);
    await ticket.customerWrites('It broke again.');
    expect(await standing(ticket)).toMatchObject({ status: 'in_progress', reopenCount: 1, escalationLevel: 0 });
  });

  it('on a resolution that waits for its answer lets silence go on counting', async () => {
    const ticket = await resolved();
    await ticket.customerWrites('Thank you!');
    await ticket.move('mark_thanks');
    expect(await standing(ticket)).toMatchObject({ status: 'resolved', open: ['confirmation'], resolvedAt: '2024-05-06T08:00:00.000Z' });
    bed.t.clock.set('2024-05-13T08:00:00Z');
    await bed.drain();
    expect((await ticket.read()).status).toBe('closed');
  });

  it('it is not when more was said or something has happened since', async () => {
    const ticket = await closed();
    await ticket.customerWrites('Thank you!');
    await ticket.customerWrites('But the second parcel is wet, too.');
    expect(codes(await ticket.move('mark_thanks', {}, 422))).toEqual(['more_than_thanks']);
    await ticket.move('ask_customer');
    await ticket.move('resume');
    expect((await ticket.read()).allowedActions).not.toContain('mark_thanks');
    await ticket.move('mark_thanks', {}, 409);
    const byHand = await closed();
    await byHand.move('reopen');
    expect(codes(await byHand.move('mark_thanks', {}, 422))).toEqual(['more_than_thanks']);
    await ticket.customer('messages', { text: 'Thank you!', thanks: true }, 201);
    expect(await ticket.clock('next_response')).toMatchObject({ open: true });
  });
});
