import { complaint } from '../../support/mothers';
import { createTestApp, type TestApp } from '../../support/test-app';
import { closeClients, connect, file, type LiveClient, type SignedIn, signIn } from './live-client';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterEach(closeClients);
afterAll(() => t.close());

const join = (who: SignedIn, transports?: ('websocket' | 'polling')[]): Promise<LiveClient> => connect(t.url, { cookie: who.cookie, origin: t.publicUrl }, transports);

describe('what a live connection hears', () => {
  it('tells those who look at a ticket that its customer wrote, with the new version', async () => {
    const ticket = await file(t, complaint());
    const client = await join(await signIn(t));
    const { status, version } = await client.ask('watch', { ticketId: ticket.id });
    expect(status).toBe(200);
    await ticket.write('It has still not arrived.');
    const changed = await client.hears('ticket.changed', ({ id }) => id === ticket.id, 2_000);
    expect(changed).toEqual({ id: ticket.id, version: version! + 1 });
  });

  it('tells everybody that the queue changed, and carries nothing of the complaint', async () => {
    const client = await join(await signIn(t));
    const secret = 'A very particular subject';
    await file(t, complaint({ subject: secret }));
    expect(await client.hears('queue.changed')).toEqual({});
    expect(JSON.stringify(client.heard)).not.toContain(secret);
  });

  it('tells nothing of a ticket that is not looked at, or no longer', async () => {
    const [other, left, own] = [await file(t, complaint()), await file(t, complaint()), await file(t, complaint())];
    const client = await join(await signIn(t));
    await client.ask('watch', { ticketId: left.id });
    await client.ask('watch', { ticketId: own.id });
    expect((await client.ask('unwatch', { ticketId: left.id })).status).toBe(200);
    await other.write('One.');
    await left.write('Two.');
    await own.write('Three.');
    await client.hears('ticket.changed', ({ id }) => id === own.id);
    expect(client.heard.filter(({ name }) => name === 'ticket.changed').map(({ data }) => data['id'])).toEqual([own.id]);
  });

  it('tells many changes of the queue as few', async () => {
    const client = await join(await signIn(t));
    for (let index = 0; index < 12; index++) await file(t, complaint());
    const last = await file(t, complaint());
    await client.ask('watch', { ticketId: last.id });
    await last.write('Done.');
    await client.hears('ticket.changed', ({ id }) => id === last.id);
    expect(client.heard.filter(({ name }) => name === 'queue.changed').length).toBeLessThan(12);
  });

  it('works by long polling too', async () => {
    const ticket = await file(t, complaint());
    const client = await join(await signIn(t), ['polling']);
    await client.ask('watch', { ticketId: ticket.id });
    await ticket.write('Hello?');
    await client.hears('ticket.changed', ({ id }) => id === ticket.id);
  });
});

describe('presence', () => {
  const names = (data: { viewers: { name: string }[] }): string[] => data.viewers.map(({ name }) => name).sort();

  it('shows two agents each other, who is typing, and when one leaves', async () => {
    const ticket = await file(t, complaint());
    const [ava, babak] = [await signIn(t), await signIn(t)];
    const [first, second] = [await join(ava), await join(babak)];
    await first.ask('watch', { ticketId: ticket.id });
    await second.ask('watch', { ticketId: ticket.id });
    const both = await first.hears('presence', (data) => data.viewers.length === 2);
    expect(both).toMatchObject({ ticketId: ticket.id, viewers: expect.arrayContaining([{ id: ava.person.id, name: expect.any(String), typing: false }]) });
    await second.hears('presence', (data) => data.viewers.length === 2);

    expect(await second.ask('typing', { ticketId: ticket.id, typing: true })).toEqual({ status: 200 });
    await first.hears('presence', (data) => data.viewers.some((one: { id: string; typing: boolean }) => one.id === babak.person.id && one.typing));
    first.heard.length = 0;
    second.socket.disconnect();
    const alone = await first.hears('presence', (data) => data.viewers.length === 1);
    expect(names(alone as never)).toHaveLength(1);
    expect(alone['viewers'][0].id).toBe(ava.person.id);
  });

  it('shows a person with two windows once', async () => {
    const ticket = await file(t, complaint());
    const ava = await signIn(t);
    const [first, second] = [await join(ava), await join(ava)];
    await first.ask('watch', { ticketId: ticket.id });
    await second.ask('watch', { ticketId: ticket.id });
    expect((await second.hears('presence'))['viewers']).toEqual([{ id: ava.person.id, name: expect.any(String), typing: false }]);
    first.socket.disconnect();
    second.heard.length = 0;
    expect((await second.hears('presence'))['viewers']).toHaveLength(1);
  });
});
