import { readFileSync } from 'node:fs';
import { CommitHooks } from '../../../src/platform/jobs/commit-hooks';
import { FileStore } from '../../../src/platform/files';
import { MailBed, plainMail } from './support/mail-bed';
import { PIXEL, RICH_MESSAGE } from './support/rich-message';

let bed: MailBed;
beforeAll(async () => { bed = await MailBed.start(); });
afterAll(() => bed.close());

const attachments = (ticketId: string): Promise<{ id: string; name: string; size: number; contentType: string; sha256: Buffer; contentId: string | null }[]> =>
  bed.t.database.query(
    `SELECT id, name, size::int AS size, content_type AS "contentType", sha256, content_id AS "contentId" FROM ticket_attachment WHERE ticket_id = $1 ORDER BY name`, [ticketId],
  );

it('makes a ticket of a message with everything in it', async () => {
  bed.t.clock.set('2024-05-06T08:00:00Z');
  const mail = await bed.deliver(RICH_MESSAGE, { from: 'zahra@customer.test' });
  expect(mail).toMatchObject({ source: 'smtp', state: 'ticket', reason: null, messageId: '<rich@customer.test>' });
  const ticket = await bed.tickets.get(mail.ticketId!);
  expect(ticket).toMatchObject({ kind: 'complaint', channel: 'email', locale: 'fa', subject: 'قوری شکسته رسید', customerName: 'زهرا احمدی', status: 'new', receivedAt: new Date('2024-05-06T08:00:00Z') });
  expect(ticket.customerId).toBe((await bed.customerOf('zahra@customer.test'))!.id);
  const [message, ...others] = await bed.messages(ticket.id);
  expect(others).toEqual([]);
  expect(message).toMatchObject({ authorKind: 'customer', authorName: 'زهرا احمدی', visibility: 'public', subject: null, text: 'سلام، قوری‌ای که خریدم شکسته رسید.' });
  expect(message!.quoted).toContain('Your parcel is on its way.');
  const [photo, order] = await attachments(ticket.id);
  expect(photo).toMatchObject({ name: 'photo.png', contentType: 'image/png', size: PIXEL.length, contentId: 'photo@customer.test' });
  expect(order).toMatchObject({ name: 'فاکتور.txt', contentType: 'text/plain' });
  expect(readFileSync(bed.t.get(FileStore).pathOf(photo!.sha256))).toEqual(PIXEL);
  expect(message!.html).toContain(`src="/api/tickets/${ticket.id}/attachments/${photo!.id}"`);
  expect(message!.html).not.toMatch(/script|onclick| src="https/);
});

it('shows the inline picture of a mail in a page that may load nothing', async () => {
  const agent = await bed.t.as('agent');
  const { ticketId } = (await bed.rows()).find(({ messageId }) => messageId === '<rich@customer.test>')!;
  const { id } = (await bed.messages(ticketId!))[0]!;
  const page = await agent.get(`/api/tickets/${ticketId}/messages/${id}/html`).expect(200);
  const picture = /src="data:image\/png;base64,([^"]+)"/.exec(page.text)![1]!;
  expect(Buffer.from(picture, 'base64')).toEqual(PIXEL);
});

it('fetches pictures of other servers only when somebody asks, and tells these nothing of where they stand', async () => {
  const agent = await bed.t.as('agent');
  const text = '<p>Look: <img src="https://tracker.test/a.png?who=1&amp;x=2"> <img src="http://tracker.test/b.png"> <img src="javascript:alert(1)"></p>';
  const { ticketId } = await bed.deliver(plainMail({ from: 'spy@customer.test', text, headers: { 'Content-Type': 'text/html' } }));
  const { items } = (await agent.get(`/api/tickets/${ticketId}/timeline`).expect(200)).body;
  const entry = items.find(({ html }: { html?: boolean }) => html);
  expect(entry.remoteImages).toBe(true);
  const at = `/api/tickets/${ticketId}/messages/${entry.id}/html`;
  const unasked = await agent.get(at).expect(200);
  expect(unasked.text).not.toMatch(/ src="http/);
  expect(unasked.headers['content-security-policy']).toContain('img-src data:;');
  const asked = await agent.get(`${at}?images=remote`).expect(200);
  expect(asked.text.match(/ src="[^"]*"/g)).toEqual([' src="https://tracker.test/a.png?who=1&amp;x=2"', ' src="http://tracker.test/b.png"']);
  expect(asked.headers).toMatchObject({
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; upgrade-insecure-requests; sandbox; frame-ancestors 'self'", 'referrer-policy': 'no-referrer',
  });
  await agent.get(`${at}?images=all`).expect(400);
});

it('stores what PostgreSQL would refuse, and nothing too long', async () => {
  const raw = Buffer.concat([
    Buffer.from(`From: "A\u202eB" <nul@customer.test>\r\nSubject: ${'long '.repeat(400)}\r\nMessage-ID: <nul@customer.test>\r\n\r\nbefore`),
    Buffer.from([0]), Buffer.from(' after \ud800x'), Buffer.from('y'.repeat(300_000)),
  ]);
  const { state, ticketId } = await bed.deliver(raw);
  expect(state).toBe('ticket');
  const ticket = await bed.tickets.get(ticketId!);
  expect(ticket.subject.length).toBeLessThanOrEqual(300);
  expect(ticket.customerName).toBe('A B');
  const [message] = await bed.messages(ticketId!);
  expect(message!.text).toMatch(/^before after /);
  expect(message!.text.length).toBeLessThanOrEqual(200_000);
});

it('takes the first words for a subject, and says so when there is neither', async () => {
  const wordy = await bed.deliver(plainMail({ subject: '', text: 'The handle came off in my hand.', headers: { Subject: null } }));
  expect((await bed.tickets.get(wordy.ticketId!)).subject).toBe('The handle came off in my hand.');
  const empty = await bed.deliver(plainMail({ from: 'quiet@customer.test', text: '', headers: { Subject: null } }));
  expect(await bed.tickets.get(empty.ticketId!)).toMatchObject({ subject: '(بدون موضوع)', locale: 'fa', customerName: 'quiet@customer.test' });
});

it('knows the customer again', async () => {
  const [first, second] = [await bed.deliver(plainMail({ from: 'Nima <nima@customer.test>' })), await bed.deliver(plainMail({ from: 'NIMA@Customer.test', subject: 'Another' }))];
  const [one, two] = [await bed.tickets.get(first.ticketId!), await bed.tickets.get(second.ticketId!)];
  expect(two.id).not.toBe(one.id);
  expect(two.customerId).toBe(one.customerId);
});

it('stops acknowledging when two systems write to each other', async () => {
  const acknowledged: boolean[] = [];
  bed.t.get(CommitHooks).onEvents((events) => {
    for (const event of events) if (event.name === 'ticket.opened') acknowledged.push(event.payload.acknowledge);
  });
  for (let count = 0; count < 11; count++) expect((await bed.deliver(plainMail({ from: 'robot@customer.test', subject: `Number ${count}` }))).state).toBe('ticket');
  expect(acknowledged).toEqual([...Array<boolean>(10).fill(true), false]);
  bed.t.clock.advance(11 * 60_000);
  await bed.deliver(plainMail({ from: 'robot@customer.test', subject: 'Later' }));
  expect(acknowledged.at(-1)).toBe(true);
});
