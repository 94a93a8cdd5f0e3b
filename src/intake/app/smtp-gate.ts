import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { StartupNotes } from '../../platform/boot';
import { Env } from '../../platform/config/env';
import { MOST_MAIL_BYTES } from '../../platform/http';
import { createMailListener, type MailListener, type ReceivedMessage } from '../../platform/mail';
import { ReceiveMail } from './receive-mail';

/** Where and whether this process takes mail. */
export class SmtpSettings {
  readonly enabled: boolean;
  readonly host: string;
  readonly port: number;
  readonly protocol: 'smtp' | 'lmtp';
  /** The default port may be taken by another instance on the same machine; one that was asked for must work. */
  readonly mayBeTaken: boolean;
  /** Messages in transit. */
  readonly spoolDir: string;

  constructor(env: Env) {
    this.enabled = env.PEYGIR_ROLE !== 'web' && env.MAIL_LISTEN_PORT !== 0;
    this.host = env.HOST === '0.0.0.0' ? '0.0.0.0' : '127.0.0.1';
    this.port = env.MAIL_LISTEN_PORT;
    this.protocol = env.MAIL_LISTEN_PROTOCOL;
    this.mayBeTaken = env.MAIL_LISTEN_PORT === 2525;
    this.spoolDir = resolve(env.PEYGIR_DATA_DIR, 'spool');
  }
}

/** Older files were left by a process that was killed before it had said 250. */
const LEFT_OVER_MS = 3_600_000;

/** The listener, for SMTP or LMTP. 250 means: the bytes and the record are permanent; anything else leaves the message with the sender. */
@Injectable()
export class SmtpGate implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Mail');
  private listener?: MailListener;
  private boundPort: number | null = null;

  constructor(
    private readonly settings: SmtpSettings,
    private readonly receiving: ReceiveMail,
    private readonly notes: StartupNotes,
    private readonly clock: Clock,
  ) {}

  /** The port that mail is taken on; null when it is not. */
  get port(): number | null {
    return this.boundPort;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.enabled) return;
    await this.clearSpool();
    const { host, port, protocol, spoolDir } = this.settings;
    const listener = createMailListener({
      host, port, spoolDir, lmtp: protocol === 'lmtp', maxBytes: MOST_MAIL_BYTES,
      onMessage: (message) => this.take(message),
      onError: (error) => this.log.warn(`A mail was not taken: ${error.message}`),
    });
    try {
      this.boundPort = (await listener.start()).port;
      this.listener = listener;
    } catch (error) {
      this.explain(error);
    }
  }

  /** The first thing that stops: what comes later stays with the sender. */
  async onModuleDestroy(): Promise<void> {
    await this.listener?.close();
    this.boundPort = null;
  }

  private async take({ content, envelope }: ReceivedMessage): Promise<void> {
    await this.receiving.execute(content(), { source: 'smtp', envelopeFrom: envelope.from ?? '', envelopeTo: envelope.to });
  }

  private explain(error: unknown): void {
    const { host, port, mayBeTaken } = this.settings;
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const hint = `Port ${port} on ${host} is in use, so no mail is taken there. Set MAIL_LISTEN_PORT to another one (0 turns it off).`;
    if (!mayBeTaken) throw new Error(hint);
    this.log.warn(hint);
    this.notes.add(hint);
  }

  private async clearSpool(): Promise<void> {
    const { spoolDir } = this.settings;
    await mkdir(spoolDir, { recursive: true, mode: 0o700 });
    for (const name of (await readdir(spoolDir)).filter((one) => one.endsWith('.eml'))) {
      const path = join(spoolDir, name);
      const written = (await stat(path).catch(() => null))?.mtimeMs;
      if (written !== undefined && this.clock.nowMs() - written > LEFT_OVER_MS) await rm(path, { force: true });
    }
  }
}
