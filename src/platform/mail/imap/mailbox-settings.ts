import type { LookupFunction } from 'node:net';

/** How the connection is protected: TLS from the first byte, TLS after STARTTLS (required), or not at all. */
export type MailboxSecurity = 'tls' | 'starttls' | 'none';

/** What is done with a message on the server once we have it. */
export type AfterCommit = { kind: 'flag' } | { kind: 'move'; folder: string } | { kind: 'delete' };

/** One folder of one account on an IMAP server. */
export interface MailboxSettings {
  host: string;
  port: number;
  security: MailboxSecurity;
  user: string;
  /** A password, or an access token (RFC 6750) for XOAUTH2 or OAUTHBEARER. */
  auth: { password: string } | { accessToken: string };
  folder: string;
  after: AfterCommit;
}

/** Times in milliseconds. */
export interface MailboxTimes {
  connectMs: number;
  greetingMs: number;
  /** A command that is unanswered for this long ends the connection. */
  silenceMs: number;
}

export interface MailboxOptions {
  /** Resolves names at connect time; refuses by an error what may not be connected to. */
  lookup?: LookupFunction;
  times?: Partial<MailboxTimes>;
  /** Gives up connecting. */
  signal?: AbortSignal;
  /** Certificates beside those of the system. */
  ca?: string;
}

/** A message as the server lists it. */
export interface ListedMessage {
  uid: number;
  /** Bytes. */
  size: number;
  /** INTERNALDATE: when the server put it into this mailbox. */
  arrivedAt: Date | null;
  /** The head's trace lines, unfolded order kept; see `readTrace`. */
  head: string;
}
