import { createTestApp, type TestApp } from '../../support/test-app';
import { ContractBed, type Staff } from './support/contract-bed';

const MANY = 120;
const SORTS = ['deadline', 'createdAt', 'updatedAt'] as const;

let t: TestApp;
let bed: ContractBed;
let agent: Staff;
const references: string[] = [];
beforeAll(async () => {
  t = await createTestApp();
  bed = new ContractBed(t);
  agent = await t.as('agent');
  for (let n = 0; n < MANY; n++) {
    // Three at each instant, so that the page must part what its sort does not.
    if (n % 3 === 0) t.clock.advance(60_000);
    references.push((await bed.file({ subject: `Parcel number ${n}`, kind: n % 10 === 0 ? 'question' : 'complaint' })).reference);
  }
}, 120_000);
afterAll(() => t.close());

type Row = { reference: string; id: string; version: number } & Record<string, unknown>;

async function* pages(query: object): AsyncGenerator<Row[]> {
  let cursor: string | null = null;
  do {
    const { body } = await agent.get('/api/tickets').query({ ...query, ...(cursor ? { cursor } : {}) }).expect(200) as { body: { items: Row[]; nextCursor: string | null } };
    yield body.items;
    cursor = body.nextCursor;
  } while (cursor);
}

async function all(query: object): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pages(query)) rows.push(...page);
  return rows;
}

const referencesOf = async (query: object): Promise<string[]> => (await all(query)).map(({ reference }) => reference).sort();

describe('the queue', () => {
  it.each(SORTS)('sorted by %s holds each ticket exactly once, whatever the size of a page', async (sort) => {
    for (const limit of [1, 7, 50, 100]) expect(await referencesOf({ sort, limit })).toEqual([...references].sort());
  });

  it.each(SORTS)('sorted by %s is in order', async (sort) => {
    const rows = await all({ sort, limit: 33 });
    const keys = rows.map((row) => (sort === 'deadline' ? (row.nextDue as { at: string } | null)?.at ?? '9999' : row[sort] as string));
    expect(keys).toEqual([...keys].sort((a, b) => (sort === 'deadline' ? 1 : -1) * (a < b ? -1 : a > b ? 1 : 0)));
  });

  it.each(['deadline', 'createdAt'] as const)('sorted by %s misses and doubles nothing while tickets are edited and filed', async (sort) => {
    const seen: string[] = [];
    let step = 0;
    for await (const page of pages({ sort, limit: 10 })) {
      seen.push(...page.map(({ reference }) => reference));
      const reference = references[(step++ * 37) % MANY]!;
      expect((await bed.edit(agent, reference, { tags: [`step-${sort}-${step}`] })).status).toBe(200);
    }
    expect(seen.filter((reference, index) => seen.indexOf(reference) !== index)).toEqual([]);
    expect(references.filter((reference) => !seen.includes(reference))).toEqual([]);
  });

  it('sorted by updatedAt doubles nothing while tickets change, and shows every one that did not', async () => {
    const seen: string[] = [];
    const changed = new Set<string>();
    let step = 0;
    for await (const page of pages({ sort: 'updatedAt', limit: 10 })) {
      seen.push(...page.map(({ reference }) => reference));
      t.clock.advance(1_000);
      const reference = references[(step++ * 41) % MANY]!;
      changed.add(reference);
      expect((await bed.edit(agent, reference, { tags: [`moved-${step}`] })).status).toBe(200);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(references.filter((reference) => !changed.has(reference) && !seen.includes(reference))).toEqual([]);
  });

  it('is narrowed by status, assignee, kind, priority and team', async () => {
    const [taken, urgent] = [references[1]!, references[2]!];
    await bed.move(agent, taken, 'assess');
    await bed.edit(agent, urgent, { priority: 'urgent' });
    const admin = await t.as('admin');
    const team = (await admin.post('/api/teams').send({ nameFa: 'ارسال', nameEn: 'Delivery' }).expect(201)).body.id as string;
    await bed.edit(agent, urgent, { teamId: team });
    expect(await referencesOf({ status: 'assessing' })).toEqual([taken]);
    expect(await referencesOf({ status: 'assessing,closed' })).toEqual([taken]);
    expect(await referencesOf({ assignee: 'me' })).toEqual([taken]);
    expect(await referencesOf({ assignee: agent.person.id })).toEqual([taken]);
    expect(await referencesOf({ view: 'mine' })).toEqual([taken]);
    expect(await referencesOf({ assignee: 'none' })).toHaveLength(MANY - 1);
    expect(await referencesOf({ kind: 'question' })).toHaveLength(MANY / 10);
    expect(await referencesOf({ priority: 'urgent' })).toEqual([urgent]);
    expect(await referencesOf({ team })).toEqual([urgent]);
    expect(await referencesOf({ status: 'closed' })).toEqual([]);
  });

  it('is searched by reference, subject and name, in letters of either keyboard, and literally', async () => {
    const { reference } = await bed.file({ subject: 'كتري ۱۰۰٪ شكسته', contact: { name: 'علي يوسفي', email: 'ali@example.test' } });
    for (const q of [reference, reference.toLowerCase(), 'کتری', 'كتري', 'شکسته', 'علی یوسفی']) expect(await referencesOf({ q })).toEqual([reference]);
    for (const q of ['%', '_', '\\', "' OR 1=1 --", '100%_']) expect(await referencesOf({ q })).toEqual([]);
    expect(await referencesOf({ q: 'parcel NUMBER 11' })).toHaveLength(11);
  });

  it('shows words as they were written, whatever JSON makes of their letters', async () => {
    const subject = 'He said "no"\\ and </script> \u2028 left 👋🏽 «نه»';
    const { reference } = await bed.file({ subject, contact: { name: 'O"Neil \\ {x}', email: 'oneil@example.test', locale: 'en' } });
    const [row] = await all({ q: reference });
    expect(row).toMatchObject({ subject, customerName: 'O"Neil \\ {x}', assigneeId: null, teamId: null, tags: [], breached: false, nextDue: { at: expect.stringMatching(/T.*\.\d{3}Z$/) as string } });
    const { body } = await agent.get(`/api/tickets/${row!.id}`).expect(200) as { body: Row };
    expect(body).toMatchObject({ subject, customerName: 'O"Neil \\ {x}' });
  });

  it('refuses what it does not know', async () => {
    const bad: Record<string, string>[] = [
      { status: 'lost' }, { sort: 'subject' }, { sort: 'created_at; DROP TABLE ticket' }, { kind: 'x' }, { priority: '1' }, { limit: '0' }, { limit: '101' }, { limit: 'x' },
      { cursor: 'x' }, { cursor: Buffer.from('["1","2"]').toString('base64url') }, { cursor: Buffer.from('["infinity","x"]').toString('base64url') },
      { cursor: Buffer.from('["2024-01-01","0190a000-0000-7000-8000-00000000000"]').toString('base64url') }, { team: 'x' }, { assignee: 'x' }, { assignee: '-'.repeat(36) }, { unknown: 'x' },
    ];
    for (const query of bad) {
      const { status, body } = await agent.get('/api/tickets').query(query);
      expect({ query, status, code: body.code, field: body.errors?.[0].field }).toEqual({ query, status: 400, code: 'validation_failed', field: Object.keys(query)[0] });
    }
    for (const twice of ['sort=deadline&sort=createdAt', 'status[]=new', 'limit[a]=1', 'q=a&q=b']) {
      expect((await agent.get(`/api/tickets?${twice}`)).status).toBe(400);
    }
  });
});
