import type { Colleague, DeskTicket } from './support/sla-bed';
import { SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

const DECISION = { outcome: 'rejected', reasons: 'As before.', noActionReason: 'None.' };

/** A complaint that was refused and appealed against, with whatever `meanwhile` did on the way. */
async function appealed(meanwhile: (ticket: DeskTicket) => Promise<unknown>): Promise<DeskTicket> {
  const ticket = await bed.file();
  await ticket.work();
  await ticket.reply();
  await ticket.prepare();
  await meanwhile(ticket);
  await ticket.move('resolve');
  await ticket.customer('appeal', { reason: 'Look at the photos.' });
  return ticket;
}

const decide = async (who: Colleague, { url }: DeskTicket) => {
  const { status, body } = await who.put(`${url}/decision`).send(DECISION);
  return status === 200 ? 'decides' : `${status} ${body.code}`;
};

describe('who answers an appeal', () => {
  it.each<[string, (ticket: DeskTicket, manager: Colleague) => Promise<unknown>]>([
    ['decided first', ({ url }, manager) => manager.put(`${url}/decision`).send(DECISION).expect(200)],
    ['owned it once', async (ticket, manager) => {
      await ticket.edit({ assigneeId: manager.person.id });
      await ticket.edit({ assigneeId: bed.agent.person.id });
    }],
    ['wrote a note', ({ url }, manager) => manager.post(`${url}/messages`).send({ visibility: 'internal', text: 'Let us refuse.' }).expect(201)],
    ['wrote to the customer', ({ url }, manager) => manager.post(`${url}/messages`).send({ visibility: 'public', text: 'We refuse.' }).expect(201)],
    ['took an action', ({ url }, manager) => manager.post(`${url}/actions`).send({ text: 'Looked at the photos.', visibility: 'internal' }).expect(201)],
    ['approved a remedy', async ({ url, agent }, manager) => {
      const { id } = (await agent.post(`${url}/remedies`).send({ type: 'refund', amount: '10.00', currency: 'EUR', note: 'Half.' }).expect(201)).body;
      await manager.post(`${url}/remedies/${id}/approve`).send({}).expect(200);
      await agent.post(`${url}/remedies/${id}/fulfil`).send({}).expect(200);
    }],
    ['moved it along', async ({ url }, manager) => {
      const version = (await manager.get(url).expect(200)).body.version as number;
      await manager.post(`${url}/transitions`).send({ action: 'wait_third_party', version, reason: 'The laboratory' }).expect(200);
    }],
  ])('not a manager who %s', async (_, meanwhile) => {
    const manager = await bed.t.as('manager');
    const ticket = await appealed((before) => meanwhile(before, manager));
    expect(await decide(manager, ticket)).toBe('403 appeal.involved_before');
    expect(await decide(await bed.t.as('manager'), ticket)).toBe('decides');
  });

  it('a manager who only said who works on it, or logged the appeal, had no part', async () => {
    const manager = await bed.t.as('manager');
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    const version = async (): Promise<number> => (await ticket.read()).version;
    await manager.patch(ticket.url).send({ version: await version(), assigneeId: bed.agent.person.id, priority: 'high' }).expect(200);
    await ticket.prepare();
    await ticket.move('resolve');
    await manager.post(`${ticket.url}/transitions`).send({ action: 'appeal', version: await version(), toldHow: 'By phone', reason: 'The photos' }).expect(200);
    expect(await decide(manager, ticket)).toBe('decides');
  });

  it('what the second level does itself bars nobody from going on with it', async () => {
    const manager = await bed.t.as('manager');
    const ticket = await appealed(async () => undefined);
    await ticket.edit({ assigneeId: manager.person.id });
    await manager.post(`${ticket.url}/messages`).send({ visibility: 'internal', text: 'Looked at it afresh.' }).expect(201);
    expect(await decide(manager, ticket)).toBe('decides');
    expect(await decide(manager, ticket)).toBe('decides');
  });

  it('a part in a ticket that was merged into this one counts', async () => {
    const manager = await bed.t.as('manager');
    const other = await bed.file();
    await manager.post(`${other.url}/messages`).send({ visibility: 'internal', text: 'The same again.' }).expect(201);
    const ticket = await appealed(async (into) => other.agent.post(`${other.url}/merge`).send({ intoId: (await into.read()).id }).expect(200));
    expect(await decide(manager, ticket)).toBe('403 appeal.involved_before');
  });
});
