import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { BootTask } from '../../../platform/boot';
import { KnownSources } from './known-sources';
import { MailboxReader } from './mailbox-reader';
import { ReaderParts } from './reader-parts';

/** One reader for each mailbox that is described and enabled; a changed description gets a new one. */
@Injectable()
export class MailboxReaders extends BootTask implements OnModuleDestroy {
  /** After the defaults and accounts that the first ticket needs. */
  readonly order = 95;
  private readonly log = new Logger('Mail');
  private readonly readers = new Map<string, MailboxReader>();
  private timer?: NodeJS.Timeout;
  private refreshing: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(private readonly sources: KnownSources, private readonly parts: ReaderParts) {
    super();
  }

  async run(): Promise<void> {
    if (!this.parts.settings.enabled) return;
    await this.refresh();
    this.timer = setInterval(() => void this.refresh(), this.parts.settings.refreshMs).unref();
  }

  /** Looks for mailboxes that were added, changed or disabled. Never throws: the next look is soon. */
  refresh(): Promise<void> {
    this.refreshing = this.refreshing.then(() => this.look()).catch((error: unknown) => this.log.warn(`Mailboxes could not be looked up: ${(error as Error).message}`));
    return this.refreshing;
  }

  /** Before anything else ends: what is in hand is brought to its end, the rest stays on the server. */
  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearInterval(this.timer);
    await this.refreshing;
    await Promise.all([...this.readers.values()].map((reader) => reader.stop()));
    this.readers.clear();
  }

  private async look(): Promise<void> {
    if (this.ended || !this.parts.settings.enabled) return;
    const wanted = new Map((await this.sources.enabled()).map((source) => [`${source.id}:${source.version}`, source]));
    const gone = [...this.readers].filter(([key]) => !wanted.has(key));
    await Promise.all(gone.map(([key, reader]) => reader.stop().then(() => this.readers.delete(key))));
    for (const [key, source] of wanted) {
      if (this.readers.has(key) || this.ended) continue;
      const reader = new MailboxReader(source, this.parts);
      this.readers.set(key, reader);
      reader.start();
    }
  }
}
