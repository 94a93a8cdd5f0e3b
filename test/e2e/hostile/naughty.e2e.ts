import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agent } from '../../support/test-app';
import { HostileBed } from './support/hostile-bed';

const CORPUS = join(__dirname, '../../../../shared/corpus/hostile/blns.json');

/** What people and attackers have sent to forms, in small; the long list is beside the project where it is there at all. */
const OURS = [
  "'; DROP TABLE ticket; --", '<script>alert(1)</script>', '{{7*7}} ${7*7} <%= 7*7 %>', '=HYPERLINK("http://x.test")', '\u202egpj.exe', '\u200b\u200c\u200d',
  'ﷺ', '👩‍👩‍👧‍👦🏳️‍🌈', 'Z̤͔ͧa̘̤l̟g̛o', '\u0001\u0007\u001b[31m', '\u2028\u2029', '\ufeffBOM', 'İıſẞ', 'ي ك ة', '٠١٢٣', '1e999', 'undefined', '%s%n%x', '../../etc/passwd',
  '\r\nBcc: all@example.test', 'null', 'NaN', '\\u0000', '\\', '"', '`', '\uffff\ufffe', '\ud83d\udca9'.repeat(70),
];

const strings = [...OURS, ...(existsSync(CORPUS) ? (JSON.parse(readFileSync(CORPUS, 'utf8')) as string[]) : [])];

let bed: HostileBed;
let agent: Agent;
beforeAll(async () => {
  bed = await HostileBed.open();
  agent = await bed.t.as('manager');
});
afterAll(() => bed.close());

interface Told {
  subject: string;
  description: string;
  name: string;
  note: string | undefined;
}

/** Each text comes from somebody else: two who are first at once are told apart by an error, which is meant to be. */
let customers = 0;

/** Files a complaint made of this text and notes it on the ticket. @returns null when it was refused with 400 */
async function tell(text: string): Promise<Told | null> {
  const filed = await bed.t.bare().post('/api/portal/complaints').send({
    kind: 'complaint', subject: text, description: text, desiredRemedy: text, product: text, orderRef: text.slice(0, 50).toWellFormed(), contact: { name: text, email: `who${++customers}@example.test` },
  });
  if (filed.status === 400) return null;
  expect({ text, status: filed.status }).toEqual({ text, status: 201 });
  const { reference } = filed.body as { reference: string };
  const noted = await agent.post(`/api/tickets/${reference}/messages`).send({ visibility: 'internal', text });
  expect([201, 400]).toContain(noted.status);
  const ticket = (await agent.get(`/api/tickets/${reference}`).expect(200)).body as { subject: string; customerName: string; product: string; desiredRemedy: string };
  expect({ product: ticket.product, desiredRemedy: ticket.desiredRemedy }).toEqual({ product: text, desiredRemedy: text });
  const { items } = (await agent.get(`/api/tickets/${reference}/timeline`).expect(200)).body as { items: { type: string; text?: string }[] };
  const said = (type: string) => items.find((item) => item.type === type)?.text;
  return { subject: ticket.subject, description: said('message')!, name: ticket.customerName, note: said('note') };
}

/** Four at a time: each waits more than it works. */
async function eachAtOnce(texts: string[], work: (text: string) => Promise<void>): Promise<void> {
  const left = [...texts];
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (let text = left.pop(); text !== undefined; text = left.pop()) await work(text);
  }));
}

/** Both ends are trimmed where it is a line or a letter; a note is kept as it was typed. */
const asStored = (text: string): Told => ({ subject: text.trim(), description: text.trim(), name: text.trim(), note: text });
const mustBeRefused = (text: string): boolean => text.trim() === '' || [...text.trim()].length > 200 || text.includes('\0') || !text.isWellFormed();

describe(`${strings.length} naughty strings`, () => {
  it('come back as they were, or are refused', async () => {
    const wrong: unknown[] = [];
    await eachAtOnce(strings, async (text) => {
      const told = await tell(text);
      if (mustBeRefused(text) ? told !== null : JSON.stringify(told) !== JSON.stringify(asStored(text))) wrong.push({ text, told });
    });
    expect(wrong).toEqual([]);
  }, 240_000);

  it('are searched for literally', async () => {
    const wrong: unknown[] = [];
    for (const q of strings.filter((text) => text.length <= 200)) {
      const { status } = await agent.get('/api/tickets').query({ q });
      if (status !== (q.includes('\0') ? 400 : 200)) wrong.push({ q, status });
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('stand in every other field that takes words', async () => {
    const { reference } = bed.params as { reference: string };
    const wrong: unknown[] = [];
    // Every fourth: the words have all been stored by now, and these fields take them the same way.
    for (const text of strings.filter((one, index) => index % 4 === 0 && !mustBeRefused(one))) {
      const { version } = (await agent.get(`/api/tickets/${reference}`)).body as { version: number };
      const tag = [...text].slice(0, 25).join('');
      const calls = [
        agent.patch(`/api/tickets/${reference}`).send({ version, tags: [tag] }), agent.put(`/api/tickets/${reference}/root-cause`).send({ notInvestigated: { reason: text } }),
        agent.post(`/api/tickets/${reference}/actions`).send({ text, visibility: 'internal' }), agent.patch('/api/auth/me').send({ name: [...text.trim()].slice(0, 30).join('') }),
      ];
      for (const call of calls) {
        const { status, body } = await call;
        if (status >= 500) wrong.push({ text, status, body });
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('leave no error in the log of the database', async () => {
    expect(await bed.log.errors()).toEqual([]);
  });
});
