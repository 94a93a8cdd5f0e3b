import { CountResultsJob } from '../../../src/sla/jobs/count-results.job';
import { CountStatesJob } from '../../../src/tickets/jobs/count-states.job';
import { Sla } from '../../../src/sla';
import type { JobRun } from '../../../src/platform/jobs/job-handler';
import { DAY_MS, type DeskTicket, HOUR_MS, SlaBed } from './support/sla-bed';

interface Metric {
  metric: string;
  scope: string;
  decided: number;
  met: number;
  breached: number;
  cancelled: number;
  stillOpen: number;
  metShare: number;
  business: { p50: number; p90: number };
  calendar: { p50: number; p90: number };
}

interface Report {
  pending: number;
  metrics: Metric[];
  states: { state: string; party: string; spans: number; share: number; business: { p50: number }; calendar: { p50: number } }[];
  parties: { party: string; spans: number; share: number; business: { p50: number } }[];
  reasons: { items: { reason: string; count: number }[]; others: number; unexplained: number };
}

let bed: SlaBed;
beforeEach(async () => {
  bed = await SlaBed.open();
  bed.t.clock.set('2024-05-06T08:00:00Z');
});
afterEach(() => bed.t.close());

const report = async (query: object = {}): Promise<Report> => (await bed.manager.get('/api/insight/sla').query({ to: '2024-08-01', ...query }).expect(200)).body;
const row = ({ metrics }: Report, metric: string, scope = 'each'): Metric | undefined => metrics.find((one) => one.metric === metric && one.scope === scope);

async function answered(ticket: DeskTicket): Promise<void> {
  await ticket.work();
  await ticket.reply();
  await ticket.prepare();
}

/** Taken up after three hours, an hour too late; resolved the next morning, refused and resolved again. */
async function slowOne(reason: string): Promise<DeskTicket> {
  const ticket = await bed.file();
  bed.t.clock.advance(3 * HOUR_MS);
  await answered(ticket);
  await ticket.agent.put(`${ticket.url}/clocks/acknowledge/1/breach-reason`).send({ reason }).expect(200);
  bed.t.clock.set('2024-05-07T06:00:00Z');
  await ticket.move('resolve');
  bed.t.clock.advance(HOUR_MS);
  await ticket.customer('confirm', { satisfied: false, comment: 'No.' });
  bed.t.clock.advance(HOUR_MS);
  await ticket.move('resolve');
  bed.t.clock.set('2024-05-06T08:00:00Z');
  return ticket;
}

/** Taken up after one hour, resolved after four. */
async function quickOne(changes: object = {}): Promise<DeskTicket> {
  const ticket = await bed.file(changes);
  bed.t.clock.advance(HOUR_MS);
  await answered(ticket);
  bed.t.clock.advance(3 * HOUR_MS);
  await ticket.move('resolve');
  bed.t.clock.set('2024-05-06T08:00:00Z');
  return ticket;
}

describe('rule 14: the report on times', () => {
  it('has met share and times in business and calendar time, first and total resolution apart', async () => {
    await quickOne();
    await slowOne('Two colleagues were ill.');
    const seen = await report();
    expect(row(seen, 'acknowledge')).toMatchObject({
      decided: 2, met: 1, breached: 1, stillOpen: 0, metShare: 0.5, business: { p50: HOUR_MS, p90: 3 * HOUR_MS }, calendar: { p50: HOUR_MS, p90: 3 * HOUR_MS },
    });
    // 11:30 to 17:00 in Tehran, and from 8:30 to 9:30 the next morning.
    expect(row(seen, 'resolution', 'first')).toMatchObject({ decided: 2, met: 2, metShare: 1, business: { p50: 4 * HOUR_MS, p90: 6.5 * HOUR_MS }, calendar: { p90: 22 * HOUR_MS } });
    expect(row(seen, 'resolution')).toMatchObject({ decided: 3, met: 3, business: { p50: 4 * HOUR_MS, p90: 6.5 * HOUR_MS } });
    expect(row(seen, 'resolution', 'total')).toMatchObject({ decided: 2, met: 2, business: { p50: 4 * HOUR_MS, p90: 7.5 * HOUR_MS }, calendar: { p90: 23 * HOUR_MS } });
    // All of it counts when the last of it was done.
    expect(row(await report({ to: '2024-05-07T07:30:00Z' }), 'resolution', 'total')).toMatchObject({ decided: 1 });
    expect(seen.reasons).toEqual({ items: [{ reason: 'Two colleagues were ill.', count: 1 }], others: 0, unexplained: 0 });
  });

  it('a total is none while the ticket is taken up again', async () => {
    const ticket = await quickOne();
    expect(row(await report(), 'resolution', 'total')).toMatchObject({ decided: 1 });
    await ticket.customer('confirm', { satisfied: false, comment: 'No.' });
    const seen = await report();
    expect(row(seen, 'resolution', 'total')).toBeUndefined();
    expect(row(seen, 'resolution', 'first')).toMatchObject({ decided: 1, met: 1 });
  });

  it('counts a broken clock from its breach on, and its time once it is met', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(3 * HOUR_MS);
    await bed.t.get(Sla).sweep();
    expect(row(await report(), 'acknowledge')).toMatchObject({ decided: 1, breached: 1, stillOpen: 1, business: { p50: null } });
    expect((await report()).reasons).toMatchObject({ items: [], unexplained: 1 });
    await ticket.work();
    expect(row(await report(), 'acknowledge')).toMatchObject({ decided: 1, breached: 1, stillOpen: 0, business: { p50: 3 * HOUR_MS } });
  });

  it('leaves out spam and merged tickets, and counts them again when that is taken back', async () => {
    const [kept, other, spam] = [await bed.file(), await bed.file(), await bed.file()];
    for (const ticket of [kept, other, spam]) await ticket.move('assess');
    expect(row(await report(), 'acknowledge')).toMatchObject({ decided: 3 });
    await spam.move('mark_spam');
    await bed.manager.post(`${other.url}/merge`).send({ intoId: (await kept.read()).id }).expect(200);
    expect(row(await report(), 'acknowledge')).toMatchObject({ decided: 1 });
    expect(row(await report(), 'first_response')).toBeUndefined();
    await spam.move('restore');
    await bed.manager.post(`${other.url}/unmerge`).send({}).expect(200);
    const seen = await report();
    expect(row(seen, 'acknowledge')).toMatchObject({ decided: 3 });
    // Taken back, their clocks run as if nothing had been.
    expect(row(seen, 'first_response')).toBeUndefined();
  });

  it('goes by the period and by policy, team, category, priority and channel', async () => {
    await quickOne();
    const urgent = await quickOne();
    await urgent.edit({ priority: 'urgent' });
    const count = async (query: object): Promise<number> => row(await report(query), 'acknowledge')?.decided ?? 0;
    expect(await count({ from: '2024-05-06T09:00:00Z', to: '2024-05-06T09:00:01Z' })).toBe(2);
    expect(await count({ from: '2024-05-06T09:00:01Z' })).toBe(0);
    expect(await count({ priority: 'urgent' })).toBe(1);
    expect(await count({ channel: 'web' })).toBe(2);
    expect(await count({ channel: 'email' })).toBe(0);
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await count({ teamId: nobody })).toBe(0);
    expect(await count({ categoryId: nobody })).toBe(0);
    const policies = (await bed.manager.get('/api/sla/policies').expect(200)).body.items as { id: string; name: string }[];
    const { id: policyId } = policies.find(({ name }) => name === 'معمولی · Standard')!;
    expect(await count({ policyId })).toBe(2);
    expect((await report({ policyId })).states.length).toBeGreaterThan(0);
    expect(await count({ policyId: nobody })).toBe(0);
    expect((await report({ policyId: nobody })).states).toEqual([]);
  });
});

describe('rule 14: where the time goes', () => {
  it('by state and by whom the ticket waited for, in business and calendar time', async () => {
    const ticket = await quickOne();
    bed.t.clock.set('2024-05-06T13:00:00Z'); // half an hour before closing
    await ticket.move('reopen');
    await ticket.move('ask_customer');
    bed.t.clock.set('2024-05-07T05:30:00Z'); // half an hour after opening
    await ticket.move('wait_third_party');
    bed.t.clock.advance(HOUR_MS);
    await ticket.move('resume');
    const { states, parties } = await report();
    const state = (name: string) => states.find((one) => one.state === name);
    expect(state('new')).toMatchObject({ party: 'us', spans: 1, business: { p50: HOUR_MS } });
    expect(state('in_progress')).toMatchObject({ spans: 2 });
    expect(state('resolved')).toMatchObject({ party: 'customer', business: { p50: HOUR_MS } });
    expect(state('waiting_customer')).toMatchObject({ party: 'customer', spans: 1, business: { p50: HOUR_MS }, calendar: { p50: 16.5 * HOUR_MS } });
    expect(state('waiting_third_party')).toMatchObject({ party: 'third_party', business: { p50: HOUR_MS } });
    // An hour new and three in progress; an hour resolved and one asked; one at the partner's.
    expect(Object.fromEntries(parties.map(({ party, share }) => [party, share]))).toEqual({ us: 4 / 7, customer: 2 / 7, third_party: 1 / 7 });
  });
});

describe('rule 14: what stands behind each number', () => {
  it('is as long as the number says, page by page', async () => {
    await quickOne();
    await slowOne('  Ill');
    await slowOne('ill');
    const waiting = await bed.file();
    bed.t.clock.advance(2 * DAY_MS);
    await bed.t.get(Sla).sweep();
    await waiting.customer('withdraw', { reason: 'It was found.' });
    const seen = await report();
    const list = async (path: string, query: object): Promise<Record<string, unknown>[]> => {
      const items = [];
      for (let cursor: string | undefined; ; ) {
        const { body } = await bed.manager.get(`/api/insight/sla/${path}`).query({ to: '2024-08-01', limit: 2, ...query, ...(cursor ? { cursor } : {}) }).expect(200);
        items.push(...body.items);
        if (body.nextCursor === null) return items;
        cursor = body.nextCursor as string;
      }
    };
    expect(seen.metrics.length).toBeGreaterThan(5);
    for (const { metric, scope, ...counts } of seen.metrics) {
      for (const outcome of ['decided', 'met', 'breached', 'cancelled'] as const) {
        expect([metric, scope, outcome, (await list('instances', { metric, scope, outcome })).length]).toEqual([metric, scope, outcome, counts[outcome]]);
      }
      expect((await list('instances', { metric, scope, outcome: 'open' })).length).toBe(counts.stillOpen);
    }
    for (const { state, spans } of seen.states) expect((await list('spans', { state })).length).toBe(spans);
    for (const { party, spans } of seen.parties) expect((await list('spans', { party })).length).toBe(spans);
    // The withdrawn one, and the answers that are owed to both who refused.
    expect(seen.reasons).toEqual({ items: [{ reason: 'Ill', count: 2 }], others: 0, unexplained: 4 });
    expect(await list('instances', { reason: 'ILL' })).toMatchObject([{ metric: 'acknowledge', outcome: 'breached', businessMs: 3 * HOUR_MS }, { reason: 'Ill' }]);
    expect((await list('instances', { reason: '' })).length).toBe(4);
  });
});

describe('rule 14: the report as a table for a spreadsheet', () => {
  it('no reason becomes a formula', async () => {
    await slowOne('=HYPERLINK("http://evil.test","x")');
    const { text, headers } = await bed.manager.get('/api/insight/sla/csv').query({ to: '2024-08-01' }).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('attachment');
    const lines = text.replace('\ufeff', '').trim().split('\r\n');
    expect(lines).toContain('metric,acknowledge,each,1,0,1,0,0,0,180,180,180,180');
    expect(lines).toContain('metric,resolution,total,1,1,0,0,0,1,450,450,1380,1380');
    expect(lines).toContain(`breach_reason,"'=HYPERLINK(""http://evil.test"",""x"")",,1,,,,,,,,,`);
    expect(lines.some((line) => /(^|,)"?[=+@]/.test(line))).toBe(false);
  });
});

describe('rule 14: results of what was settled before they were kept', () => {
  it('are worked out by jobs, and the report says so until it is done', async () => {
    await quickOne();
    await slowOne('Ill');
    const before = await report();
    expect(before.pending).toBe(0);
    await bed.t.database.query('DELETE FROM sla_result');
    await bed.t.database.query('DELETE FROM ticket_state_span');
    await bed.t.database.query('INSERT INTO sla_result_backlog SELECT DISTINCT ticket_id FROM sla_clock');
    await bed.t.database.query('INSERT INTO ticket_state_backlog SELECT id FROM ticket');
    expect(await report()).toMatchObject({ pending: 2, metrics: [], states: [] });
    const run = { signal: new AbortController().signal } as JobRun;
    for (const job of [bed.t.get(CountResultsJob), bed.t.get(CountStatesJob)]) {
      await job.handle({}, run);
      await job.handle({}, run);
    }
    expect(await report()).toEqual(before);
  });
});

describe('who may see the report on times', () => {
  it('managers and administrators; what is asked wrongly is named', async () => {
    for (const path of ['', '/csv', '/instances', '/spans']) {
      await bed.agent.get(`/api/insight/sla${path}`).expect(403);
      await bed.admin.get(`/api/insight/sla${path}`).expect(200);
    }
    const fault = async (query: object): Promise<string[]> =>
      (await bed.manager.get('/api/insight/sla').query(query).expect(400)).body.errors.map(({ field }: { field: string }) => field);
    expect(await fault({ from: '2024-05-02', to: '2024-05-01' })).toEqual(['from']);
    expect(await fault({ from: 'yesterday' })).toEqual(['from']);
    expect(await fault({ priority: 'extreme' })).toEqual(['priority']);
    await bed.manager.get('/api/insight/sla/instances').query({ cursor: 'x' }).expect(400);
  });
});
