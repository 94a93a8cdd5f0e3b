import { createTransport } from 'nodemailer';
import type { DkimSignature } from './dkim-key';
import { SmtpSendError, toSendError } from './smtp-send-error';

export interface RawDelivery {
  raw: Buffer;
  /** An empty `from` is the null sender `<>` of automatic mail. */
  envelope: { from: string; to: string[] };
  /** Null: it leaves unsigned. */
  dkim?: DkimSignature | null;
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
  /** Milliseconds to connect and to be greeted; a silent connection is given up after three times as long (default 10 s). */
  timeoutMs?: number;
  maxConnections?: number;
}

/** What RFC 6376, 5.4.1 recommends to sign, and what one-click unsubscribe requires (RFC 8058, 4). */
const SIGNED_FIELDS = [
  'From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'Cc', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding',
  'In-Reply-To', 'References', 'Auto-Submitted', 'List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post',
].join(':');

const signing = ({ domain, selector, privateKey }: DkimSignature): { domainName: string; keySelector: string; privateKey: string; headerFieldNames: string } =>
  ({ domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED_FIELDS });

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
  });
  return {
    send: async ({ raw, envelope, dkim }) => {
      if (!envelope.to.length) throw new SmtpSendError('no recipient', false, null, null);
      try {
        const info = await transport.sendMail({ raw, envelope, ...(dkim ? { dkim: signing(dkim) } : {}) });
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
