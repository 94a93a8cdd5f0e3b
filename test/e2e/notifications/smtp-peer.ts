import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  raw: string;
}

type Answer = { code: number; text: string } | null;

/** A mail server on this machine that answers as the test says. */
export class SmtpPeer {
  readonly received: ReceivedMail[] = [];
  /** What it says to the next recipient; null accepts. */
  toRecipient: (address: string) => Answer = () => null;
  /** Runs when a message is in, before it is accepted. */
  beforeAccepting: () => Promise<void> = async () => undefined;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const answer = this.toRecipient(address);
      done(answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : undefined);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        this.received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString('utf8') });
        this.beforeAccepting().then(() => done(), done);
      });
    },
  });

  /** @returns its URL. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Takes everything again, and has received nothing. */
  reset(): void {
    this.received.length = 0;
    this.toRecipient = () => null;
    this.beforeAccepting = async () => undefined;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
