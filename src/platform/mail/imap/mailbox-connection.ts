import { ImapFlow, type ImapFlowOptions, type MailboxObject } from 'imapflow';
import { MailboxFault, toMailboxFault } from './mailbox-fault';
import type { ListedMessage, MailboxOptions, MailboxSettings, MailboxTimes } from './mailbox-settings';
import { TRACE_FIELDS } from './read-trace';

const TIMES: MailboxTimes = { connectMs: 15_000, greetingMs: 10_000, silenceMs: 60_000 };
/** Bytes asked for at once; a mail below it costs one round trip. */
const CHUNK = 256 * 1024;
/** A server that ignores "from here, so many bytes" sends everything. Bytes. */
const MOST_LITERAL = 64 * 1024 * 1024;

/** The folder as it stood when it was opened. */
export interface OpenedFolder {
  /** RFC 9051, 2.3.1.1: while it stays the same, a UID means the same message. */
  uidValidity: number;
  /** No message has this UID or a higher one yet. */
  uidNext: number;
}

/** One connection to one folder. Everything it does may throw a `MailboxFault`; after `connection_lost` it is of no more use. */
export class MailboxConnection {
  private news = false;
  private lost: unknown = null;
  private wake: (() => void) | null = null;

  private constructor(private readonly client: ImapFlow, private readonly settings: MailboxSettings, readonly folder: OpenedFolder) {
    client.on('exists', () => this.rouse(true));
    client.on('close', () => this.rouse(true));
    client.on('error', (error) => {
      this.lost = error;
      this.rouse(true);
    });
  }

  /** Connects, signs in and opens the folder. */
  static async open(settings: MailboxSettings, options: MailboxOptions = {}): Promise<MailboxConnection> {
    const client = new ImapFlow(toClientOptions(settings, options));
    let failure: unknown;
    const onError = (error: unknown): void => { failure ??= error; };
    client.on('error', onError);
    const giveUp = (): void => client.close();
    options.signal?.addEventListener('abort', giveUp);
    try {
      await client.connect();
      const { uidValidity, uidNext } = await openFolder(client, settings.folder);
      const connection = new MailboxConnection(client, settings, { uidValidity: Number(uidValidity), uidNext });
      client.off('error', onError);
      return connection;
    } catch (error) {
      client.close();
      throw toMailboxFault(failure ?? error, client.greeting !== undefined);
    } finally {
      options.signal?.removeEventListener('abort', giveUp);
    }
  }

  /** UIDs above this one, ascending. */
  uidsAfter(uid: number): Promise<number[]> {
    this.news = false;
    return this.uidsBetween(uid + 1, null);
  }

  /** UIDs that are still there, ascending; `to` null: to the end. */
  async uidsBetween(from: number, to: number | null): Promise<number[]> {
    const found = await this.ask(() => this.client.search({ uid: `${from}:${to ?? '*'}` }, { uid: true }));
    if (!found) throw new MailboxFault('connection_lost', 'The search was not answered.');
    // "n:*" always names the last message, even one below n.
    return found.filter((uid) => uid >= from && (to === null || uid <= to)).sort((a, b) => a - b);
  }

  /** What can be said of these without reading them; those that are gone are left out. */
  async list(uids: readonly number[]): Promise<ListedMessage[]> {
    if (uids.length === 0) return [];
    const query = { uid: true, size: true, internalDate: true, headers: [...TRACE_FIELDS] };
    const found = await this.ask(() => this.client.fetchAll(uids.join(','), query, { uid: true }));
    return found
      .map(({ uid, size = 0, internalDate, headers }) => ({ uid, size, arrivedAt: toDate(internalDate), head: headers?.toString('latin1') ?? '' }))
      .sort((a, b) => a.uid - b.uid);
  }

  /** The message as it lies there, unchanged and not marked as seen; null when it is gone. `mostBytes` cuts it off. */
  async read(uid: number, mostBytes = Infinity): Promise<AsyncIterable<Buffer> | null> {
    const options = { uid: true, chunkSize: CHUNK, ...(mostBytes === Infinity ? {} : { maxBytes: mostBytes }) };
    const download = await this.ask(() => this.client.download(String(uid), undefined, options));
    if (!download.content) {
      const [there] = await this.uidsBetween(uid, uid);
      if (there !== undefined) throw new MailboxFault('internal', 'The server lists the message and gives nothing of it.');
      return null;
    }
    return this.guard(download.content as AsyncIterable<Buffer>);
  }

  /** Does with them what the settings say, or only flags them as seen. Those that are gone don't matter. */
  async mark(uids: readonly number[], onlyFlag = false): Promise<void> {
    if (uids.length === 0) return;
    const { after } = this.settings;
    const range = uids.join(',');
    if (onlyFlag || after.kind === 'flag') {
      if (!(await this.ask(() => this.client.messageFlagsAdd(range, ['\\Seen'], { uid: true })))) throw new MailboxFault('not_marked', 'The server did not take the flag.');
    } else if (after.kind === 'move') {
      if (!(await this.ask(() => this.client.messageMove(range, after.folder, { uid: true })))) throw await this.notMoved(after.folder);
    } else if (!(await this.ask(() => this.client.messageDelete(range, { uid: true })))) {
      throw new MailboxFault('not_marked', 'The server did not delete it.');
    }
  }

  /** Whether a folder can be told of; for settings that name one to move to. */
  async hasFolder(path: string): Promise<boolean> {
    return (await this.ask(() => this.client.list())).some((one) => one.path === path || (path.toUpperCase() === 'INBOX' && one.path.toUpperCase() === 'INBOX'));
  }

  /** Resolves when the server tells of something new (IDLE, RFC 2177), when the connection ends, or after this time. */
  async untilNews(withinMs: number, signal: AbortSignal): Promise<void> {
    if (this.news || signal.aborted || !this.client.usable) return;
    const idling = this.client.idle().catch(() => undefined);
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.wake = null;
        resolve();
      };
      const timer = setTimeout(end, withinMs);
      signal.addEventListener('abort', end);
      this.wake = end;
    });
    if (signal.aborted) return;
    await this.ask(() => this.client.noop());
    await idling;
  }

  /** Says goodbye when there is time for it. */
  async close(): Promise<void> {
    const timer = setTimeout(() => this.client.close(), 1_000);
    await this.client.logout().catch(() => undefined);
    clearTimeout(timer);
    this.client.close();
  }

  /** Ends it at once, whatever is under way. */
  drop(): void {
    this.client.close();
  }

  private rouse(news: boolean): void {
    this.news ||= news;
    this.wake?.();
  }

  private async ask<T>(command: () => Promise<T>): Promise<T> {
    if (!this.client.usable) throw this.gone();
    try {
      const answer = await command();
      if (!this.client.usable) throw this.gone();
      return answer;
    } catch (error) {
      throw this.client.usable ? toMailboxFault(error, true) : this.gone(error);
    }
  }

  private async *guard(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    try {
      yield* content;
    } catch (error) {
      throw this.client.usable ? toMailboxFault(error, true) : this.gone(error);
    }
    if (!this.client.usable) throw this.gone();
  }

  private gone(error: unknown = null): MailboxFault {
    const fault = toMailboxFault(this.lost ?? error ?? Object.assign(new Error('The connection ended.'), { code: 'NoConnection' }), true);
    return fault.code === 'server_busy' ? fault : new MailboxFault('connection_lost', this.client.byeReason ?? fault.detail, { cause: error });
  }

  private async notMoved(folder: string): Promise<MailboxFault> {
    return (await this.hasFolder(folder)) ? new MailboxFault('not_marked', `The server did not move it to ${folder}.`) : new MailboxFault('move_folder_missing', folder);
  }
}

async function openFolder(client: ImapFlow, folder: string): Promise<MailboxObject> {
  try {
    return await client.mailboxOpen(folder);
  } catch (error) {
    const { responseStatus, serverResponseCode, mailboxMissing } = error as { responseStatus?: string; serverResponseCode?: string; mailboxMissing?: boolean };
    if (mailboxMissing || serverResponseCode === 'NONEXISTENT' || (responseStatus === 'NO' && !serverResponseCode)) throw new MailboxFault('folder_missing', folder, { cause: error });
    throw error;
  }
}

function toClientOptions({ host, port, security, user, auth }: MailboxSettings, { lookup, times, ca }: MailboxOptions): ImapFlowOptions {
  const { connectMs, greetingMs, silenceMs } = { ...TIMES, ...times };
  return {
    host, port, secure: security === 'tls', doSTARTTLS: security === 'tls' ? undefined : security === 'starttls',
    auth: 'password' in auth ? { user, pass: auth.password } : { user, accessToken: auth.accessToken },
    tls: { ...(lookup ? { lookup } : {}), ...(ca === undefined ? {} : { ca }), minVersion: 'TLSv1.2' },
    logger: false, disableAutoIdle: true, disableCompression: true, clientInfo: { name: 'Peygir', version: false, vendor: false, 'support-url': false },
    connectionTimeout: connectMs, greetingTimeout: greetingMs, socketTimeout: silenceMs, maxIdleTime: 5 * 60_000, maxLiteralSize: MOST_LITERAL, maxResponseSize: 2 * MOST_LITERAL,
  };
}

const toDate = (value: Date | string | undefined): Date | null => {
  const at = value === undefined ? NaN : new Date(value).getTime();
  return Number.isNaN(at) ? null : new Date(at);
};
