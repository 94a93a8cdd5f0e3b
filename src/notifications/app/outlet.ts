import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Env } from '../../platform/config/env';
import { createSmtpTransport, type SmtpTransport } from '../../platform/mail';
import { Signatures } from './signatures';

export const LOCAL_ANSWER = 'local mailbox';

/** Where mail leaves: the SMTP server that is set, or nowhere, in which case the record of the delivery is the mailbox. */
@Injectable()
export class Outlet implements OnApplicationShutdown {
  private readonly transport: SmtpTransport | null;

  constructor(private readonly env: Env, private readonly signatures: Signatures) {
    this.transport = env.SMTP_URL ? createSmtpTransport(env.SMTP_URL) : null;
  }

  /** True when nothing leaves the house. */
  get isLocal(): boolean {
    return this.transport === null;
  }

  /** The page that shows what would have left: only where one machine is everything. */
  get hasMailbox(): boolean {
    return this.isLocal && this.env.embedded;
  }

  /** Signs where there is a key for the sender. @returns the server's answer. @throws SmtpSendError */
  async send(raw: Buffer, from: string, to: string): Promise<string> {
    if (!this.transport) return LOCAL_ANSWER;
    const dkim = await this.signatures.of(from);
    return (await this.transport.send({ raw, envelope: { from, to: [to] }, dkim })).response;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
