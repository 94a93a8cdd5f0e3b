import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { waitFor } from '../../support/wait-for';

/** The customers' mail provider: takes what the application sends, and keeps it. */
export class MailServer {
  private readonly mails: Email[] = [];
  /** What it says to a recipient that it does not take; whoever is not in here is taken. */
  readonly refusals = new Map<string, { code: number; words: string }>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const refusal = this.refusals.get(address);
      done(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          this.mails.push(mail);
          done();
        }, done);
      });
    },
  });

  /** @returns its `smtp://` address */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => { this.server.close(() => resolve()); });
  }

  /** How many mails came for this address. */
  countOf(to: string): number {
    return this.mails.filter((mail) => mail.to?.some(({ address }) => address === to)).length;
  }

  /** The first mail to this address whose text has these words, as soon as it has come. */
  received(to: string, words: string): Promise<Email> {
    return waitFor(`a mail to ${to} with "${words}"`, () => this.mails.find((mail) => mail.to?.some(({ address }) => address === to) && mail.text?.includes(words)));
  }
}

export interface Letter {
  from: string;
  to: string;
  subject: string;
  text: string;
  cc?: string;
  messageId?: string;
  inReplyTo?: string;
  references?: string;
  /** What else stands in its head. */
  headers?: Record<string, string>;
}

/** Delivers a mail over SMTP, as a customer's provider does. @throws Error when it is not taken */
export async function deliver(port: number, letter: Letter): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  await transport.sendMail(letter);
  transport.close();
}

/** The same with a message as it is, byte for byte. */
export async function deliverRaw(port: number, { from, to, raw }: { from: string; to: string; raw: string }): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  await transport.sendMail({ envelope: { from, to }, raw });
  transport.close();
}
