import { createTransport } from 'nodemailer';
import { SmtpSendError, toSendError } from './smtp-send-error';

export interface RawDelivery {
  raw: Buffer;
  /** An empty `from` is the null sender `<>` of automatic mail. */
  envelope: { from: string; to: string[] };
}

export interface DeliveryReceipt {
  /** The server's last answer, for the delivery's record. */
  response: string;
  accepted: string[];
  rejected: string[];
}

export interface SmtpTransport {
  /** @throws SmtpSendError */
  send(delivery: RawDelivery): Promise<DeliveryReceipt>;
  /** Connects and logs in. @throws SmtpSendError */
  verify(): Promise<void>;
  close(): void;
}

export interface SmtpTransportOptions {
  dkim?: { domain: string; selector: string; privateKey: string };
  /** Milliseconds to connect and to be greeted; a silent connection is given up after three times as long (default 10 s). */
  timeoutMs?: number;
  maxConnections?: number;
}

/**
 * A pooled SMTP client for `smtp://` and `smtps://` URLs. It never repeats a send by itself:
 * a connection lost in the middle is reported, and the queue decides.
 */
export function createSmtpTransport(url: string, options: SmtpTransportOptions = {}): SmtpTransport {
  const timeout = options.timeoutMs ?? 10_000;
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: options.maxConnections ?? 5,
    maxRequeues: 0,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout * 3,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(options.dkim ? { dkim: { domainName: options.dkim.domain, keySelector: options.dkim.selector, privateKey: options.dkim.privateKey } } : {}),
  });
  return {
    send: async ({ raw, envelope }) => {
      if (!envelope.to.length) throw new SmtpSendError('no recipient', false, null, null);
      try {
        const info = await transport.sendMail({ raw, envelope });
        return { response: info.response, accepted: info.accepted.map(String), rejected: info.rejected.map(String) };
      } catch (error) {
        throw toSendError(error);
      }
    },
    verify: async () => {
      try {
        await transport.verify();
      } catch (error) {
        throw toSendError(error);
      }
    },
    close: () => transport.close(),
  };
}
