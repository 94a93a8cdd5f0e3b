/** Values of a mailbox's description; what they mean stands beside the columns of `mail_source`. */
export const SECURITIES = ['tls', 'starttls', 'none'] as const;
export const AUTHS = ['password', 'oauth2'] as const;
export const AFTER_COMMITS = ['flag', 'move', 'delete'] as const;
export const EXISTINGS = ['fetch', 'leave'] as const;

/** A mailbox that is read over IMAP. */
export interface MailSourceConfig {
  id: string;
  name: string;
  host: string;
  port: number;
  security: (typeof SECURITIES)[number];
  username: string;
  auth: (typeof AUTHS)[number];
  /** Where a refresh token is changed for an access token; only with `oauth2`. */
  tokenUrl: string | null;
  clientId: string | null;
  scope: string | null;
  folder: string;
  /** What is done with a message on the server once it is on record here. */
  afterCommit: (typeof AFTER_COMMITS)[number];
  /** Only with `move`. */
  moveTo: string | null;
  /** Whether what lies there before the first look is fetched. */
  existing: (typeof EXISTINGS)[number];
  /** What our own mail server calls itself after "by" in Received; null: the host's name. */
  ownServer: string | null;
  enabled: boolean;
  version: number;
}

/** What must be given back to sign in, and is never shown. */
export interface MailSourceSecrets {
  password?: string;
  clientSecret?: string;
  refreshToken?: string;
}

/** A mailbox ready to be read; `secrets` null: they were sealed with another key. */
export interface OpenableSource extends MailSourceConfig {
  secrets: MailSourceSecrets | null;
  /** Named by who runs the program, so that its address is nobody else's wish. */
  fromSettings: boolean;
}

/** The name of a folder of an account, the same whatever the mailbox is called here (RFC 5092). */
export const mailboxUrl = ({ username, host, port, folder }: Pick<MailSourceConfig, 'username' | 'host' | 'port' | 'folder'>): string =>
  `imap://${encodeURIComponent(username)}@${host.toLowerCase()}:${port}/${folder.split('/').map(encodeURIComponent).join('/')}`;

/** Names that count as our own server in trace lines: the one that is given, else that of the host and of its domain. */
export function ownServersOf({ ownServer, host }: Pick<MailSourceConfig, 'ownServer' | 'host'>): string[] {
  if (ownServer) return [ownServer.toLowerCase()];
  const name = host.toLowerCase();
  const parent = name.split('.').slice(1).join('.');
  // "imap.example.org" speaks for example.org; a parent of one label ("org") speaks for nobody.
  return parent.includes('.') ? [name, parent] : [name];
}

const TRY_AGAIN_MS = [0, 60_000, 5 * 60_000, 30 * 60_000];
const GIVEN_UP_AGAIN_MS = 6 * 3_600_000;

/** When a message that could not be fetched so many times is tried again; after five times it counts as given up, and is looked at now and then. */
export function nextTry(tries: number, at: Date): { state: 'waiting' | 'given_up'; at: Date } {
  const waitMs = TRY_AGAIN_MS[tries - 1];
  return { state: waitMs === undefined ? 'given_up' : 'waiting', at: new Date(at.getTime() + (waitMs ?? GIVEN_UP_AGAIN_MS)) };
}
