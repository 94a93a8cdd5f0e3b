import { CrashPoints, type CrashPoint } from '../../../src/intake/app/crash-points';
import { MailboxReaders } from '../../../src/intake/app/mailboxes/mailbox-readers';
import { ReaderSettings } from '../../../src/intake/app/mailboxes/reader-settings';
import { drainJobs } from '../../support/drain-jobs';
import { createTestApp, type Agent, type TestApp, type TestAppOptions } from '../../support/test-app';
import { waitFor } from '../../support/wait-for';
import { type Dovecot, PASSWORD } from './dovecot';

/** Looks at what a reader passes, and may end its work there. */
export class Watch extends CrashPoints {
  on: (point: CrashPoint) => Promise<void> = async () => undefined;

  override async reach(point: CrashPoint): Promise<void> {
    await this.on(point);
  }
}

export interface Source {
  id: string;
  version: number;
  status: { state: string; error: string | null; errorDetail: string | null; received: number; checkedAt: string | null; faults: { uid: number; state: string; tries: number; reason: string }[] };
}

export interface Row {
  id: string;
  mailbox: string;
  uidValidity: number;
  uid: number;
  state: string;
  reason: string | null;
  messageId: string;
  subject: string | null;
  ticketId: string | null;
  envelopeTo: string[];
  receivedAt: Date;
  fetchedAt: Date;
}

/** Short times, so that what heals by itself does so within a test. Milliseconds. */
export const QUICK = { enabled: true, pollMs: 60_000, leaseMs: 2_000, refreshMs: 200, firstWaitMs: 100 };

/** The application with readers of its own at a real mail server. */
export class ImapBed {
  private constructor(readonly t: TestApp, readonly watch: Watch, readonly admin: Agent, private readonly dovecot: Dovecot) {}

  static async start(dovecot: Dovecot, settings: Partial<ReaderSettings> = {}, options: TestAppOptions = {}): Promise<ImapBed> {
    const watch = new Watch();
    const t = await createTestApp({
      ...options, env: { PRIVATE_HOSTS: '127.0.0.0/8,::1', ...options.env },
      overrides: [{ provide: ReaderSettings, useValue: { ...QUICK, ...settings } }, { provide: CrashPoints, useValue: watch }, ...(options.overrides ?? [])],
    });
    return new ImapBed(t, watch, await t.as('admin'), dovecot);
  }

  describe(user: string, changes: object = {}): object {
    return {
      name: user, host: '127.0.0.1', port: this.dovecot.ports.imap, security: 'none', username: user, auth: 'password', password: PASSWORD, folder: 'INBOX',
      afterCommit: 'flag', existing: 'fetch', ownServer: 'mx.example.test', enabled: true, ...changes,
    };
  }

  async add(user: string, changes: object = {}): Promise<Source> {
    const { body } = await this.admin.post('/api/mail/sources').send(this.describe(user, changes)).expect(201);
    return body as Source;
  }

  async source(id: string): Promise<Source> {
    return (await this.admin.get(`/api/mail/sources/${id}`).expect(200)).body as Source;
  }

  /** Ends every reader and starts them again, as a restart does. */
  async disable(source: Source): Promise<Source> {
    const { version } = await this.source(source.id);
    const { body } = await this.admin.put(`/api/mail/sources/${source.id}/enabled`).send({ enabled: false, version }).expect(200);
    await this.t.get(MailboxReaders).refresh();
    return body as Source;
  }

  async enable(source: Source): Promise<void> {
    const { version } = await this.source(source.id);
    await this.admin.put(`/api/mail/sources/${source.id}/enabled`).send({ enabled: true, version }).expect(200);
  }

  until(source: Source, what: string, look: (source: Source) => boolean, withinMs?: number): Promise<Source> {
    let last: Source | undefined;
    return waitFor(what, async () => {
      last = await this.source(source.id);
      return look(last) ? last : null;
    }, withinMs).catch((error: Error) => { throw new Error(`${error.message}; the mailbox is ${JSON.stringify(last?.status)}`, { cause: error }); });
  }

  rows(user: string): Promise<Row[]> {
    return this.t.database.query<Row>(
      `SELECT id, mailbox, uid_validity::float8 AS "uidValidity", uid::float8 AS uid, state, reason, message_id AS "messageId", subject, ticket_id AS "ticketId",
         envelope_to AS "envelopeTo", received_at AS "receivedAt", fetched_at AS "fetchedAt" FROM inbound_mail WHERE mailbox LIKE 'imap://' || $1 || '@%' ORDER BY id`, [user],
    );
  }

  recorded(user: string, count: number, withinMs?: number): Promise<Row[]> {
    return waitFor(`${count} messages of ${user} on record`, async () => {
      const rows = await this.rows(user);
      return rows.length >= count ? rows : null;
    }, withinMs);
  }

  drain(): Promise<number> {
    return drainJobs(this.t.app, { failOnError: true });
  }

  close(): Promise<void> {
    return this.t.close();
  }
}

let made = 0;

/** A small message with an id of its own. */
export function mail(subject: string, { from = 'zahra@customer.test', headers = [] as string[], text = 'It came in two pieces.' } = {}): string {
  made++;
  return [`From: ${from}`, 'To: complaints@peygir.localhost', `Subject: ${subject}`, `Message-ID: <imap${made}.${process.pid}@customer.test>`,
    'Date: Mon, 06 May 2024 07:00:00 +0000', ...headers, '', text, ''].join('\r\n');
}
