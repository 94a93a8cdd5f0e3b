import { drainJobs } from '../../../support/drain-jobs';
import { complaint } from '../../../support/mothers';
import { type Agent, createTestApp, type TestApp, type TestPerson } from '../../../support/test-app';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export interface ClockRow {
  id: string;
  metric: string;
  instance: number;
  state: string;
  open: boolean;
  startedAt: string;
  dueAt: string | null;
  remainingMs: number;
  targetMs: number;
  pausedAt: string | null;
  metAt: string | null;
  breachedAt: string | null;
  lateDetected: boolean;
  acknowledgedAt: string | null;
  breachReason: string | null;
  ref: string | null;
}

export interface Entry {
  id: string;
  type: string;
  at: string;
  data?: Record<string, unknown>;
}

export type Colleague = Agent & { person: TestPerson };

/** One ticket as a colleague works on it over HTTP. */
export class DeskTicket {
  constructor(readonly bed: SlaBed, readonly agent: Colleague, readonly reference: string, readonly trackingToken: string) {}

  get url(): string {
    return `/api/tickets/${this.reference}`;
  }

  async read(): Promise<Record<string, never> & { id: string; version: number; status: string; escalationLevel: number; breached: boolean }> {
    return (await this.agent.get(this.url).expect(200)).body;
  }

  async clocks(): Promise<ClockRow[]> {
    return (await this.agent.get(`${this.url}/clocks`).expect(200)).body;
  }

  async clock(metric: string, instance = 1): Promise<ClockRow> {
    const clock = (await this.clocks()).find((row) => row.metric === metric && row.instance === instance);
    if (!clock) throw new Error(`No clock ${metric} ${instance}.`);
    return clock;
  }

  async timeline(type?: string): Promise<Entry[]> {
    const items: Entry[] = (await this.agent.get(`${this.url}/timeline`).expect(200)).body.items;
    return type ? items.filter((entry) => entry.type === type) : items;
  }

  async move(action: string, more: object = {}, status = 200): Promise<Record<string, never>> {
    return (await this.agent.post(`${this.url}/transitions`).send({ action, version: (await this.read()).version, ...more }).expect(status)).body;
  }

  async edit(changes: object, status = 200): Promise<void> {
    await this.agent.patch(this.url).send({ version: (await this.read()).version, ...changes }).expect(status);
  }

  /** A public reply that has left the outbox when this returns. */
  async reply(text = 'We are looking into it.'): Promise<void> {
    await this.agent.post(`${this.url}/messages`).send({ visibility: 'public', text }).expect(201);
    await drainJobs(this.bed.t.app, { failOnError: true });
  }

  async customerWrites(text = 'And now?'): Promise<void> {
    await this.customer('messages', { text }, 201);
  }

  async customer(path: string, body: object, status = 200): Promise<void> {
    await this.bed.t.http().post(`/api/portal/complaints/${this.reference}/${path}`).set('x-tracking-token', this.trackingToken).send(body).expect(status);
  }

  /** Everything that a resolution needs, without a reason for broken clocks. */
  async prepare(): Promise<void> {
    await this.agent.put(`${this.url}/decision`).send({ outcome: 'rejected', reasons: 'Used against the manual.', noActionReason: 'Nothing to repair.' }).expect(200);
    await this.agent.put(`${this.url}/root-cause`).send({ notInvestigated: { reason: 'A single case.' } }).expect(200);
  }

  async work(): Promise<void> {
    await this.move('assess');
    await this.edit({ severity: 'low', impact: 'one' });
    await this.move('start');
  }
}

/** The application with a colleague at the desk. The clock starts on a Monday, 11:30 in Tehran, which is open until 17:00. */
export class SlaBed {
  private constructor(readonly t: TestApp, readonly agent: Colleague, readonly manager: Colleague, readonly admin: Colleague) {}

  static async open(): Promise<SlaBed> {
    const t = await createTestApp();
    return new SlaBed(t, await t.as('agent'), await t.as('manager'), await t.as('admin'));
  }

  async file(changes: object = {}): Promise<DeskTicket> {
    const { body } = await this.t.http().post('/api/portal/complaints').send(complaint(changes)).expect(201);
    return new DeskTicket(this, this.agent, body.reference, body.trackingToken);
  }

  async drain(): Promise<void> {
    await drainJobs(this.t.app, { failOnError: true });
  }
}
