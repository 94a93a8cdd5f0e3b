import { Injectable } from '@nestjs/common';
import { SecretBox, UnreadableSecretError } from '../../../platform/security';
import type { MailSourceSecrets } from '../../domain/mail-source';

/** The secrets of mailboxes, as they lie in the database. */
@Injectable()
export class SourceSecrets {
  constructor(private readonly box: SecretBox) {}

  seal(id: string, secrets: MailSourceSecrets): Buffer {
    return this.box.seal(JSON.stringify(secrets), `mail_source:${id}`);
  }

  /** Null when they were sealed with another key: somebody has to enter them anew. */
  open(id: string, sealed: Buffer): MailSourceSecrets | null {
    const text = this.unseal(sealed, `mail_source:${id}`);
    return text === null ? null : (JSON.parse(text) as MailSourceSecrets);
  }

  sealToken(id: string, token: string): Buffer {
    return this.box.seal(token, `mail_reader:${id}`);
  }

  openToken(id: string, sealed: Buffer): string | null {
    return this.unseal(sealed, `mail_reader:${id}`);
  }

  private unseal(sealed: Buffer, purpose: string): string | null {
    try {
      return this.box.open(sealed, purpose);
    } catch (error) {
      if (error instanceof UnreadableSecretError) return null;
      throw error;
    }
  }
}
