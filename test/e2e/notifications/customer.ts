import type { Agent, TestApp } from '../../support/test-app';
import { drainJobs } from '../../support/drain-jobs';

export interface Told {
  id: string;
  template: string;
  address: string | null;
  subject: string | null;
  text: string | null;
  html: string | null;
  locale: string;
  state: string;
  reason: string | null;
  attempts: number;
  answer: string | null;
  messageId: string;
  automatic: boolean;
  headers: { inReplyTo: string | null; references: string[]; replyTo: string; from: { name: string; address: string } };
}

export interface Filed {
  id: string;
  reference: string;
  trackingToken: string;
}

const CONTACT = { name: 'Sara Miller', email: 'sara@example.org', locale: 'en' };

/** What a customer does in these tests, and what they are told. */
export class Customer {
  constructor(private readonly t: TestApp) {}

  /** Files through the public form; the jobs have not run yet. */
  async file(contact: Record<string, unknown> = {}, complaint: Record<string, unknown> = {}): Promise<Filed> {
    const { body } = await this.t.http().post('/api/portal/complaints').send({
      kind: 'complaint', subject: 'Broken on arrival', description: 'It fell out of the box.', ...complaint, contact: { ...CONTACT, ...contact },
    }).expect(201);
    const row = await this.t.database.one<{ id: string }>('SELECT id FROM ticket WHERE reference = $1', [body.reference]);
    return { id: row!.id, reference: body.reference, trackingToken: body.trackingToken };
  }

  confirm({ reference, trackingToken }: Filed, satisfied: boolean): Promise<unknown> {
    return this.t.http().post(`/api/portal/complaints/${reference}/confirm`).set('x-tracking-token', trackingToken).send({ satisfied }).expect(200);
  }

  withdraw({ reference, trackingToken }: Filed): Promise<unknown> {
    return this.t.http().post(`/api/portal/complaints/${reference}/withdraw`).set('x-tracking-token', trackingToken).send({ reason: 'changed my mind' });
  }

  /** Runs the jobs; then every delivery about the ticket, oldest first. */
  async told(ticketId: string): Promise<Told[]> {
    await drainJobs(this.t.app);
    return this.deliveries(ticketId);
  }

  deliveries(ticketId: string): Promise<Told[]> {
    return this.t.database.query<Told>(
      `SELECT id, template, address, subject, body_text AS text, body_html AS html, locale, state, reason, attempts, provider_answer AS answer,
         message_id AS "messageId", automatic, headers FROM delivery WHERE ticket_id = $1 ORDER BY created_at, id`,
      [ticketId],
    );
  }
}

/** What a colleague does. */
export class Colleague {
  constructor(private readonly agent: Agent, private readonly ticketId: string) {}

  async say(text: string, visibility: 'public' | 'internal' = 'public'): Promise<string> {
    const { body } = await this.agent.post(`/api/tickets/${this.ticketId}/messages`).send({ visibility, text }).expect(201);
    return body.id;
  }

  async move(action: string, more: Record<string, unknown> = {}): Promise<void> {
    await this.agent.post(`/api/tickets/${this.ticketId}/transitions`).send({ action, version: await this.version(), ...more }).expect(200);
  }

  async post(path: string, body: object): Promise<{ id: string }> {
    return (await this.agent.post(`/api/tickets/${this.ticketId}/${path}`).send(body).expect(201)).body;
  }

  async put(path: string, body: object): Promise<void> {
    await this.agent.put(`/api/tickets/${this.ticketId}/${path}`).send(body).expect(200);
  }

  async assess(): Promise<void> {
    await this.move('assess');
    await this.agent.patch(`/api/tickets/${this.ticketId}`).send({ version: await this.version(), severity: 'medium', impact: 'one' }).expect(200);
    await this.move('start');
  }

  async timeline(): Promise<{ type: string; data?: Record<string, unknown> }[]> {
    return (await this.agent.get(`/api/tickets/${this.ticketId}/timeline`).expect(200)).body.items;
  }

  async clocks(): Promise<{ metric: string; state: string }[]> {
    return (await this.agent.get(`/api/tickets/${this.ticketId}/clocks`).expect(200)).body;
  }

  private async version(): Promise<number> {
    return (await this.agent.get(`/api/tickets/${this.ticketId}`).expect(200)).body.version;
  }
}
