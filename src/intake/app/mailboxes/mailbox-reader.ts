import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseAway } from '../../../platform/database/pg-errors';
import type { Tx } from '../../../platform/database/tx';
import { type MailboxConnection, MailboxFault, toMailboxFault } from '../../../platform/mail';
import { newId } from '../../../kernel/ids';
import { type ReaderLease, ReaderReplacedError } from '../../data/mail-reader.repository';
import type { OpenableSource } from '../../domain/mail-source';
import { longestWaitMs } from './reader-settings';
import type { ReaderParts } from './reader-parts';

/** Nothing but a person can mend these; the server is not asked every few seconds, which would lock the account. */
const NEEDS_A_PERSON = new Set<string>([
  'login_rejected', 'secret_unreadable', 'token_rejected', 'token_client_rejected', 'folder_missing', 'certificate_invalid', 'host_forbidden', 'plaintext_forbidden', 'starttls_missing',
]);

/** What a message in hand gets when everything is to end, in milliseconds. */
const GRACE_MS = 4_000;

/** Reads one mailbox for as long as it lives: takes the lease, connects, fetches, waits for news, and begins anew when something breaks. */
export class MailboxReader {
  private readonly log = new Logger('Mail');
  private readonly ending = new AbortController();
  private readonly lease: ReaderLease;
  private running?: Promise<void>;
  private failures = 0;
  private session?: AbortController;
  private connection?: MailboxConnection;

  constructor(private readonly source: OpenableSource, private readonly parts: ReaderParts) {
    this.lease = { sourceId: source.id, holder: newId(), fromSettings: source.fromSettings };
  }

  start(): void {
    this.running ??= this.run();
  }

  /** The message in hand is brought to its end, or left on the server when that takes too long; resolves when the mailbox is free for others. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.session?.abort();
    const late = setTimeout(() => this.connection?.drop(), GRACE_MS);
    await this.running;
    clearTimeout(late);
  }

  private async run(): Promise<void> {
    const { settings } = this.parts;
    while (!this.ending.signal.aborted) {
      try {
        if (await this.hold()) await this.holdAndRead();
        else await this.wait(settings.leaseMs / 3);
      } catch (error) {
        await this.report(error);
        await this.wait(this.backoffMs(error));
      }
    }
    await this.parts.uow.run(async (tx) => this.parts.readers.release(this.lease, tx)).catch(() => undefined);
  }

  private async holdAndRead(): Promise<void> {
    const session = (this.session = new AbortController());
    if (this.ending.signal.aborted) return;
    const keeping = setInterval(() => void this.renew(session), this.parts.settings.leaseMs / 3).unref();
    try {
      await this.read(session.signal);
    } finally {
      clearInterval(keeping);
    }
  }

  private async read(signal: AbortSignal): Promise<void> {
    const { connector, reading, settings } = this.parts;
    const connection = (this.connection = await connector.open(this.source, this.ending.signal));
    try {
      const turn = { source: this.source, lease: this.lease, connection, signal };
      await reading.begin(turn);
      while (!signal.aborted) {
        const beside = await reading.pass(turn);
        if (signal.aborted) return;
        await this.succeeded(beside);
        await connection.untilNews(settings.pollMs, signal);
      }
    } finally {
      await endOf(connection);
    }
  }

  private async succeeded(beside: MailboxFault | null): Promise<void> {
    const { readers, clock } = this.parts;
    this.failures = 0;
    await this.write((tx) => readers.succeeded(this.source.id, clock.now(), beside, tx));
  }

  private hold(): Promise<boolean> {
    return this.parts.uow.run((tx) => this.parts.readers.hold(this.lease, this.parts.settings.leaseMs, tx));
  }

  private async renew(session: AbortController): Promise<void> {
    const ours = await this.hold().catch(() => true);
    if (!ours) session.abort();
  }

  private async report(error: unknown): Promise<void> {
    if (error instanceof ReaderReplacedError || this.ending.signal.aborted) return;
    this.failures++;
    if (isDatabaseAway(error)) return;
    const fault = toMailboxFault(error);
    this.log.warn(`Mailbox ${this.source.name} (${this.source.host}) can not be read: ${fault.message}`);
    const { readers, clock } = this.parts;
    try {
      await this.write((tx) => readers.failed(this.source.id, clock.now(), fault, tx));
    } catch (failure) {
      this.log.debug(`That was not noted: ${(failure as Error).message}`);
    }
  }

  private write(work: (tx: Tx) => void): Promise<void> {
    return this.parts.uow.run(async (tx) => {
      await this.parts.readers.assertHeld(this.lease, tx);
      work(tx);
    });
  }

  /** Doubles with each failure, and is spread so that many readers don't come back at once. Milliseconds. */
  private backoffMs(error: unknown): number {
    const { settings } = this.parts;
    if (error instanceof ReaderReplacedError) return settings.leaseMs / 3;
    const slow = error instanceof MailboxFault && NEEDS_A_PERSON.has(error.code);
    const full = Math.min(longestWaitMs(slow), settings.firstWaitMs * (slow ? 10 : 1) * 2 ** Math.min(this.failures - 1, 20));
    return full / 2 + (Math.random() * full) / 2;
  }

  private async wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }
}

/** Its end must not hide why it ended. */
const endOf = (connection: MailboxConnection): Promise<void> => connection.close().catch(() => undefined);
