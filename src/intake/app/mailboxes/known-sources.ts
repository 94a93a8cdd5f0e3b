import { Injectable } from '@nestjs/common';
import { Env } from '../../../platform/config/env';
import type { MailSourceEntity } from '../../data/mail-source.entity';
import { MailSourceRepository } from '../../data/mail-source.repository';
import type { OpenableSource } from '../../domain/mail-source';
import { readImapUrl } from './imap-url';
import { SourceSecrets } from './source-secrets';

/** Every mailbox that there is: the one of the settings, and those that administrators described. */
@Injectable()
export class KnownSources {
  /** The one of IMAP_URL. */
  readonly fromSettings: OpenableSource | null;

  constructor(env: Env, private readonly sources: MailSourceRepository, private readonly secrets: SourceSecrets) {
    this.fromSettings = env.IMAP_URL ? readImapUrl(env.IMAP_URL) : null;
  }

  async enabled(): Promise<OpenableSource[]> {
    const described = (await this.sources.enabled()).map((row) => this.toOpenable(row));
    return this.fromSettings ? [this.fromSettings, ...described] : described;
  }

  toOpenable({ secrets, createdAt: _createdAt, updatedAt: _updatedAt, ...config }: MailSourceEntity): OpenableSource {
    return { ...config, secrets: this.secrets.open(config.id, secrets), fromSettings: false };
  }
}
