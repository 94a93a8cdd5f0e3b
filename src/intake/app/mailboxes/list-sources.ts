import { Injectable } from '@nestjs/common';
import { MailSourcesQuery } from '../../data/mail-sources.query';
import type { MailSourceConfig } from '../../domain/mail-source';
import { KnownSources } from './known-sources';

type Shown = Awaited<ReturnType<MailSourcesQuery['one']>>;

/** Every mailbox with how the reading goes, that of the settings among them. */
@Injectable()
export class ListSources {
  constructor(private readonly known: KnownSources, private readonly query: MailSourcesQuery) {}

  async all(): Promise<Shown[]> {
    const own = this.ofSettings();
    const described = (await this.query.all()).map((source) => ({ ...source, fromSettings: false }));
    return Promise.all([...(own ? [own] : []), ...described].map(async (source) => ({ ...source, status: await this.query.status(source) })));
  }

  /** @throws DomainError `not_found` */
  async one(id: string): Promise<Shown> {
    const own = this.ofSettings();
    return own?.id === id ? { ...own, status: await this.query.status(own) } : this.query.one(id);
  }

  private ofSettings(): (MailSourceConfig & { fromSettings: true }) | null {
    if (!this.known.fromSettings) return null;
    const { secrets: _secrets, ...config } = this.known.fromSettings;
    return { ...config, fromSettings: true };
  }
}
