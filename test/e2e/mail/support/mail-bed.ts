import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Customers } from '../../../../src/customers';
import { SmtpGate, SmtpSettings } from '../../../../src/intake/app/smtp-gate';
import type { InboundMailState } from '../../../../src/intake/domain/mail-states';
import { Tickets, type TicketSummary } from '../../../../src/tickets';
import { drainJobs } from '../../../support/drain-jobs';
import { createTestApp, type TestApp, type TestAppOptions } from '../../../support/test-app';

export const OUR_ADDRESS = 'complaints@peygir.localhost';

export interface MailRow {
  id: string;
  source: string;
  state: InboundMailState;
  reason: string | null;
  ticketId: string | null;
  messageId: string;
  attempts: number;
}

export interface MessageRow {
  id: string;
  ticketId: string;
  authorKind: string;
  authorId: string | null;
  authorName: string;
  visibility: string;
  subject: string | null;
  text: string;
  quoted: string | null;
  html: string | null;
}

export interface Envelope {
  from?: string;
  to?: string | string[];
}

/** The application with its SMTP listener on a free port, and what a mail test asks of it. */
export class MailBed {
  private constructor(readonly t: TestApp, private readonly spoolDir: string) {}

  static async start(options: TestAppOptions = {}): Promise<MailBed> {
    const spoolDir = mkdtempSync(join(tmpdir(), 'peygir-spool-'));
    const settings = { enabled: true, host: '127.0.0.1', port: 0, mayBeTaken: false, protocol: 'smtp' as const, spoolDir };
    const t = await createTestApp({ ...options, overrides: [{ provide: SmtpSettings, useValue: settings }, ...(options.overrides ?? [])] });
    return new MailBed(t, spoolDir);
  }

  get port(): number {
    return this.t.get(SmtpGate).port!;
  }

  get tickets(): Tickets {
    return this.t.get(Tickets);
  }

  /** Hands a raw message to the listener. @returns its answer. @throws when the answer is no 250 */
  async send(raw: string | Buffer, { from = 'sender@relay.test', to = OUR_ADDRESS }: Envelope = {}): Promise<string> {
    const transport = createTransport({ host: '127.0.0.1', port: this.port, ignoreTLS: true });
    try {
      const { response } = await transport.sendMail({ envelope: { from, to }, raw });
      return response;
    } finally {
      transport.close();
    }
  }

  /** Hands it over and lets all jobs end. @returns the newest message */
  async deliver(raw: string | Buffer, envelope: Envelope = {}): Promise<MailRow> {
    await this.send(raw, envelope);
    await this.drain();
    return (await this.rows())[0]!;
  }

  drain(): Promise<number> {
    return drainJobs(this.t.app, { failOnError: true });
  }

  /** Every message, newest first. */
  rows(): Promise<MailRow[]> {
    return this.t.database.query<MailRow>(
      'SELECT id, source, state, reason, ticket_id AS "ticketId", message_id AS "messageId", attempts FROM inbound_mail ORDER BY id DESC',
    );
  }

  messages(ticketId: string): Promise<MessageRow[]> {
    return this.t.database.query<MessageRow>(
      `SELECT id, ticket_id AS "ticketId", author_kind AS "authorKind", author_id AS "authorId", author_name AS "authorName", visibility, subject, text, quoted, html
       FROM ticket_message WHERE ticket_id = $1 ORDER BY id`,
      [ticketId],
    );
  }

  async events(ticketId: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
    return this.t.database.query('SELECT type, data FROM ticket_event WHERE ticket_id = $1 ORDER BY id', [ticketId]);
  }

  /** A complaint of this customer, as the portal files it. */
  async openTicket(email: string | null, subject = 'Broken teapot'): Promise<TicketSummary> {
    const opened = await this.t.uow.run((tx) => this.tickets.open({
      kind: 'complaint', channel: 'web', subject, content: { text: 'It came in two pieces.' }, receivedAt: this.t.clock.now(),
      contact: { name: 'Customer', email, locale: 'en' },
    }, null, tx));
    await this.drain();
    return this.tickets.get(opened.id);
  }

  replyAddress(ticket: TicketSummary): string {
    return `reply+${this.tickets.tokens.reply(ticket)}@peygir.localhost`;
  }

  customerOf(email: string): Promise<{ id: string } | null> {
    return this.t.get(Customers).byEmail(email);
  }

  async count(table: 'ticket' | 'ticket_message' | 'inbound_mail' | 'customer'): Promise<number> {
    return (await this.t.database.one<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))!.count;
  }

  async close(): Promise<void> {
    await this.t.close();
    rmSync(this.spoolDir, { recursive: true, force: true });
  }
}

let made = 0;

export interface PlainMail {
  from?: string;
  to?: string;
  subject?: string;
  text?: string;
  /** More header lines; null leaves out a line that is there by default. */
  headers?: Record<string, string | null>;
}

/** A small text message; each has a Message-ID and a date of its own unless told otherwise. */
export function plainMail({ from = 'Zahra Ahmadi <zahra@customer.test>', to = OUR_ADDRESS, subject = 'Broken teapot', text = 'It came in two pieces.', headers = {} }: PlainMail = {}): string {
  made++;
  const all: Record<string, string | null> = {
    From: from, To: to, Subject: subject, 'Message-ID': `<m${made}@customer.test>`, Date: new Date(1_714_980_000_000 + made * 1000).toUTCString(),
    'Content-Type': 'text/plain; charset=utf-8', ...headers,
  };
  const lines = Object.entries(all).filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${value}`);
  return `${lines.join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`;
}
