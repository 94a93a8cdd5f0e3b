import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MessageTooLarge, spoolMessage, type SpooledMessage } from './spool-message';

/** A message as handed over; its content can be read until `onMessage` settles. */
export interface ReceivedMessage extends SpooledMessage {
  envelope: { from: string | null; to: string[]; remoteAddress: string; helo: string };
}

/** Thrown from `onMessage` to answer 550 instead of 451 (452 when the disk is full): the sender must not try again. */
export class MailRejected extends Error {
  constructor(message: string, readonly permanent = true) {
    super(message);
    this.name = 'MailRejected';
  }
}

export interface MailListenerOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Bytes of one message; announced as SIZE and answered with 552 beyond it. */
  maxBytes: number;
  /** Directory for large messages in transit; made when missing. */
  spoolDir: string;
  /** LMTP (RFC 2033) instead of SMTP. */
  lmtp?: boolean;
  maxConnections?: number;
  /** A client that sends no DATA within this many milliseconds is disconnected (default 30 s). */
  commandTimeoutMs?: number;
  /** One message must be complete within this many milliseconds (default 120 s). */
  messageTimeoutMs?: number;
  /** Whether mail for an address is taken at all (550 otherwise); default: every address. */
  acceptRecipient?(address: string): boolean | Promise<boolean>;
  /** 250 is answered only after this has resolved. */
  onMessage(message: ReceivedMessage): Promise<void>;
  onError?(error: Error): void;
}

export interface MailListener {
  start(): Promise<{ port: number }>;
  /** Takes no new connection, lets messages in hand finish (at most 10 s), then closes. */
  close(): Promise<void>;
}

/** A small SMTP or LMTP server for a trusted network: no authentication, no relaying, one message after another. */
export function createMailListener(options: MailListenerOptions): MailListener {
  const deadlines = new Deadlines();
  const inHand = new Set<Promise<unknown>>();
  const server = new SMTPServer({
    lmtp: options.lmtp ?? false,
    size: options.maxBytes,
    rejectOversized: true,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    banner: 'Peygir',
    maxClients: options.maxConnections ?? 100,
    maxRecipients: 100,
    maxAllowedUnauthenticatedCommands: false,
    socketTimeout: options.commandTimeoutMs ?? 30_000,
    closeTimeout: 10_000,
    onConnect: (session, callback) => {
      deadlines.set(session, options.commandTimeoutMs ?? 30_000);
      callback();
    },
    onRcptTo: (address, _session, callback) => {
      void acceptable(options, address.address).then((error) => callback(error));
    },
    onData: (stream, session, callback) => {
      deadlines.set(session, options.messageTimeoutMs ?? 120_000);
      const receiving = receive(options, stream, session).then((error) => {
        inHand.delete(receiving);
        deadlines.set(session, options.commandTimeoutMs ?? 30_000);
        callback(error);
      });
      inHand.add(receiving);
    },
    onClose: (session) => deadlines.clear(session),
  });
  server.server.on('connection', (socket: Socket) => deadlines.watch(socket));
  server.on('error', (error) => options.onError?.(error));
  return { start: () => start(server, options), close: () => stop(server, inHand) };
}

async function start(server: SMTPServer, options: MailListenerOptions): Promise<{ port: number }> {
  await mkdir(options.spoolDir, { recursive: true, mode: 0o700 });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.server.off('error', reject);
      resolve();
    });
  });
  return { port: (server.server.address() as AddressInfo).port };
}

async function stop(server: SMTPServer, inHand: Set<Promise<unknown>>): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await Promise.all(inHand);
}

async function acceptable(options: MailListenerOptions, address: string): Promise<SmtpReply | null> {
  try {
    const wanted = options.acceptRecipient ? await options.acceptRecipient(address) : true;
    return wanted ? null : new SmtpReply(550, '5.1.1 no such mailbox here');
  } catch (error) {
    options.onError?.(asError(error));
    return new SmtpReply(451, '4.3.0 try again later');
  }
}

/** Null when the message is safe; otherwise the answer to give. The spool file never stays behind. */
async function receive(options: MailListenerOptions, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<SmtpReply | null> {
  const path = join(options.spoolDir, `${randomUUID()}.eml`);
  try {
    const spooled = await spoolMessage(stream, path, options.maxBytes);
    await options.onMessage({ ...spooled, envelope: toEnvelope(session) });
    return null;
  } catch (error) {
    // The sender gets an answer only when the whole message has been read.
    stream.resume();
    return toReply(error, options);
  } finally {
    await rm(path, { force: true });
  }
}

function toReply(error: unknown, options: MailListenerOptions): SmtpReply {
  if (error instanceof MessageTooLarge) return new SmtpReply(552, `5.3.4 message exceeds ${options.maxBytes} bytes`);
  if (error instanceof MailRejected && error.permanent) return new SmtpReply(550, `5.7.1 ${error.message.replace(/[^\x20-\x7e]+/g, ' ')}`);
  options.onError?.(asError(error));
  if (DISK_FULL.has(String((error as { code?: unknown }).code))) return new SmtpReply(452, '4.3.1 no room for mail just now, try again later');
  return new SmtpReply(451, '4.3.0 not stored, try again later');
}

/** What the system says, and what the file store makes of it. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'storage_full']);

function toEnvelope(session: SMTPServerSession): ReceivedMessage['envelope'] {
  const { mailFrom, rcptTo } = session.envelope;
  return {
    from: (mailFrom && mailFrom.address) || null,
    to: rcptTo.map((recipient) => recipient.address),
    remoteAddress: session.remoteAddress,
    helo: String(session.hostNameAppearsAs || ''),
  };
}

/** An answer with its code (RFC 5321 4.2, RFC 3463). */
class SmtpReply extends Error {
  constructor(readonly responseCode: number, message: string) {
    super(message);
  }
}

/** The server's own timeout counts silence only; these count a sender that drips. */
class Deadlines {
  private readonly sockets = new Map<string, Socket>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  watch(socket: Socket): void {
    const key = `${socket.remoteAddress?.replace(/^::ffff:/, '')}:${socket.remotePort}`;
    this.sockets.set(key, socket);
    socket.once('close', () => {
      this.sockets.delete(key);
      this.stop(key);
    });
  }

  set(session: SMTPServerSession, millis: number): void {
    const key = keyOf(session);
    this.stop(key);
    const socket = this.sockets.get(key);
    if (socket) this.timers.set(key, setTimeout(() => socket.destroy(), millis));
  }

  clear(session: SMTPServerSession): void {
    this.stop(keyOf(session));
  }

  private stop(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }
}

function keyOf(session: SMTPServerSession): string {
  return `${session.remoteAddress.replace(/^::ffff:/, '')}:${session.remotePort}`;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
