import { Transform } from 'class-transformer';
import { IsFQDN, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';

export type ProcessRole = 'all' | 'web' | 'worker';

const toInt = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

/** Everything that can be set from outside, parsed once at boot. Secrets can also come from a file: `NAME_FILE`. */
export class Env {
  /** TCP port of the web server. */
  @Transform(toInt) @IsInt() @Min(0) @Max(65535) PORT = 3000;

  /** Address the web server listens on. */
  @IsString() @IsNotEmpty() HOST = '127.0.0.1';

  /** How customers reach us, without a trailing slash; every link in a mail starts with it. Default: http://HOST:PORT. */
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) PUBLIC_URL?: string;

  /** PostgreSQL 15 or newer; absent: the embedded server is started. */
  @IsOptional() @Matches(/^postgres(ql)?:\/\//) DATABASE_URL?: string;

  /** Redis for Bull, sockets and shared rate limits; absent: PostgreSQL alone does the work. */
  @IsOptional() @Matches(/^rediss?:\/\//) REDIS_URL?: string;

  /** Where mail goes out; absent: the local mailbox page. */
  @IsOptional() @Matches(/^smtps?:\/\//) SMTP_URL?: string;

  /** The address customers see and answer to. */
  @IsString() @Matches(/^[^\s@]+@[^\s@]+$|<[^\s@]+@[^\s@]+>$/) MAIL_FROM = 'Peygir <complaints@peygir.localhost>';

  /** Domain whose mail is signed with DKIM, with DKIM_SELECTOR and DKIM_KEY; domains of the list of sending domains come first. */
  @IsOptional() @IsFQDN({ require_tld: false }) DKIM_DOMAIN?: string;

  /** Name of the key in the DNS: `<selector>._domainkey.<domain>`. */
  @IsOptional() @Matches(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i) DKIM_SELECTOR?: string;

  /** RSA private key, PEM; 2048 bits are recommended. */
  @IsOptional() @IsString() @IsNotEmpty() DKIM_KEY?: string;

  /** Most mails under way at once to one recipient domain, over all processes. */
  @Transform(toInt) @IsInt() @Min(1) @Max(1000) MAIL_DOMAIN_CONCURRENCY = 5;

  /** Most mails a minute to one recipient domain, over all processes. */
  @Transform(toInt) @IsInt() @Min(1) @Max(100_000) MAIL_DOMAIN_PER_MINUTE = 600;

  /** Port of the built-in mail listener; 0 turns it off. */
  @Transform(toInt) @IsInt() @Min(0) @Max(65535) MAIL_LISTEN_PORT = 2525;

  /** What the listener speaks: smtp, or lmtp (RFC 2033) behind a mail server of one's own. */
  @IsIn(['smtp', 'lmtp']) MAIL_LISTEN_PROTOCOL: 'smtp' | 'lmtp' = 'smtp';

  /** A mailbox to read over IMAP, `imaps://user:password@host/folder` (`imap://` asks for STARTTLS); more of them under Administration. */
  @IsOptional() @Matches(/^imaps?:\/\//) IMAP_URL?: string;

  /** Names by which our own mail servers sign Authentication-Results (RFC 8601), comma separated. Absent: nobody's word on a sender counts. */
  @IsOptional() @Matches(/^[A-Za-z0-9._-]+(\s*,\s*[A-Za-z0-9._-]+)*$/) MAIL_AUTHSERV_ID?: string;

  /** Where attachments and raw mails are kept: `file:///shared/folder`. Default: `<data dir>/files`. */
  @IsOptional() @Matches(/^file:\/\//) FILES_URL?: string;

  /** Folder of everything the embedded mode keeps. */
  @IsString() @IsNotEmpty() PEYGIR_DATA_DIR = '.peygir';

  /** What this process does: all, web (HTTP only) or worker (jobs and mail only). */
  @IsIn(['all', 'web', 'worker']) PEYGIR_ROLE: ProcessRole = 'all';

  /** What an empty database gets: a demonstration company, or nothing but the defaults. */
  @IsOptional() @IsIn(['demo', 'none']) PEYGIR_SEED?: 'demo' | 'none';

  /** Password of the demonstration accounts; random when absent. */
  @IsOptional() @IsString() @IsNotEmpty() PEYGIR_DEMO_PASSWORD?: string;

  /** Rate limits; `off` is only for measuring. */
  @IsIn(['on', 'off']) PEYGIR_RATE_LIMITS: 'on' | 'off' = 'on';

  /** Key that signs tracking links and reply addresses; at least 32 characters. Absent: made once and kept. */
  @IsOptional() @IsString() @Matches(/^.{32,}$/) PEYGIR_SECRET?: string;

  /** Reverse proxies whose X-Forwarded-For is believed: addresses or ranges, comma separated. Absent: none. */
  @IsOptional() @Matches(/^[0-9a-fA-F.:/, ]+$/) TRUST_PROXY?: string;

  /** Private addresses or ranges, comma separated, that an administrator may name as a mail server. The embedded mode needs none. */
  @IsOptional() @Matches(/^[0-9a-fA-F.:/, ]+$/) PRIVATE_HOSTS?: string;

  /** Least level that is logged. */
  @IsIn(['silent', 'error', 'warn', 'info', 'debug', 'trace']) LOG_LEVEL = 'info';

  /** PUBLIC_URL without a trailing slash, or the address we listen on. */
  get publicUrl(): string {
    return (this.PUBLIC_URL ?? `http://${this.HOST === '0.0.0.0' ? 'localhost' : this.HOST}:${this.PORT}`).replace(/\/+$/, '');
  }

  /** True when the app runs its own PostgreSQL. */
  get embedded(): boolean {
    return this.DATABASE_URL === undefined;
  }
}

/** Names that may also be given as `NAME_FILE`, a file whose content is the value. */
export const FILE_NAMES = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'IMAP_URL', 'DKIM_KEY', 'PEYGIR_DEMO_PASSWORD', 'PEYGIR_SECRET'] as const;
