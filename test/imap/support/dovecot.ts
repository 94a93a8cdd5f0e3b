import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { freePort } from '../../support/free-port';
import { waitFor } from '../../support/wait-for';

export const PASSWORD = 'quiet violet engines';
export const OWN_SERVER = 'mx.example.test';

interface Ports {
  imap: number;
  imaps: number;
  lmtp: number;
}

export interface DovecotOptions {
  users: readonly string[];
  /** Answers 200 and the user's name for an access token that holds. */
  tokenInfoUrl?: string;
}

/** Who it runs as: a user without rights, also when the tests run as root. */
function unprivileged(): { name: string; uid: number; gid: number } {
  const { username: name, uid, gid } = userInfo();
  if (uid !== 0) return { name, uid, gid };
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'dovecot'], { encoding: 'utf8' }));
  return { name: 'dovecot', uid: idOf('-u'), gid: idOf('-g') };
}

/** A Dovecot of a test's own: IMAP with and without TLS, LMTP, and a folder that it takes with it. */
export class Dovecot {
  private readonly folder = mkdtempSync(join(tmpdir(), 'peygir-dovecot-'));
  private readonly user = unprivileged();
  private process?: ChildProcess;
  readonly ports: Ports = { imap: 0, imaps: 0, lmtp: 0 };

  constructor(private readonly options: DovecotOptions) {}

  /** Of the certificate that it shows, for `localhost` and 127.0.0.1. */
  get caFile(): string {
    return join(this.folder, 'cert.pem');
  }

  get log(): string {
    return readFileSync(join(this.folder, 'log'), 'utf8');
  }

  async start(): Promise<void> {
    if (this.ports.imap === 0) {
      for (const name of ['imap', 'imaps', 'lmtp'] as const) this.ports[name] = await freePort();
      this.prepare();
    }
    const { uid, gid } = this.user;
    this.process = spawn('dovecot', ['-F', '-c', join(this.folder, 'dovecot.conf')], { stdio: 'ignore', ...(process.getuid?.() === 0 ? { uid, gid } : {}) });
    await waitFor('Dovecot to answer', () => this.with(this.options.users[0]!, async (client) => client.usable).catch((error: unknown) => {
      if (this.process!.exitCode !== null) throw new Error(`Dovecot ended: ${this.log}`, { cause: error });
      return false;
    }));
  }

  async stop(): Promise<void> {
    if (!this.process || this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Hands messages over as a mail server does; each gets trace lines. */
  async deliver(user: string, ...raws: (string | Buffer)[]): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: this.ports.lmtp, lmtp: true, pool: true, maxConnections: 1, maxMessages: Infinity, ignoreTLS: true } as object);
    try {
      for (const raw of raws) {
        const { rejected } = (await transport.sendMail({ envelope: { from: 'sender@relay.test', to: [`${user}@example.test`] }, raw })) as { rejected: unknown[] };
        if (rejected.length > 0) throw new Error(`Dovecot did not take a message for ${user}.`);
      }
    } finally {
      transport.close();
    }
  }

  /** Puts messages into a folder byte for byte. */
  append(user: string, folder: string, raws: readonly (string | Buffer)[], at?: Date): Promise<void> {
    return this.with(user, async (client) => {
      for (const raw of raws) await client.append(folder, Buffer.from(raw), [], at);
    });
  }

  create(user: string, folder: string): Promise<unknown> {
    return this.with(user, (client) => client.mailboxCreate(folder));
  }

  /** The folder is made anew, as after a restore: other UIDVALIDITY, other numbers. */
  async recreate(user: string, folder: string): Promise<void> {
    await this.with(user, async (client) => {
      await client.mailboxDelete(folder);
      await client.mailboxCreate(folder);
    });
  }

  expunge(user: string, folder: string, uids: string): Promise<unknown> {
    return this.inFolder(user, folder, (client) => client.messageDelete(uids, { uid: true }));
  }

  /** UID and whether it is flagged as seen. */
  list(user: string, folder = 'INBOX'): Promise<{ uid: number; seen: boolean }[]> {
    return this.inFolder(user, folder, async (client) => {
      if ((client.mailbox as { exists: number }).exists === 0) return [];
      return (await client.fetchAll('1:*', { uid: true, flags: true })).map(({ uid, flags }) => ({ uid, seen: flags!.has('\\Seen') })).sort((a, b) => a.uid - b.uid);
    });
  }

  async seen(user: string, folder = 'INBOX'): Promise<boolean[]> {
    return (await this.list(user, folder)).map(({ seen }) => seen);
  }

  /** Sessions that are open now. */
  connections(user: string): number {
    const out = execFileSync('doveadm', ['-c', join(this.folder, 'dovecot.conf'), 'who', '-1', user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return out.split('\n').filter((line) => line.startsWith(`${user} `)).length;
  }

  private inFolder<T>(user: string, folder: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    return this.with(user, async (client) => {
      await client.mailboxOpen(folder);
      return work(client);
    });
  }

  private async with<T>(user: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = new ImapFlow({ host: '127.0.0.1', port: this.ports.imap, secure: false, doSTARTTLS: false, auth: { user, pass: PASSWORD }, logger: false });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await work(client);
    } finally {
      await client.logout().catch(() => undefined);
    }
  }

  private prepare(): void {
    const at = (name: string): string => join(this.folder, name);
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1',
      '-keyout', at('key.pem'), '-out', at('cert.pem')], { stdio: 'ignore' });
    mkdirSync(at('mail'));
    writeFileSync(at('users'), this.options.users.map((user) => `${user}:{PLAIN}${PASSWORD}\n`).join(''));
    writeFileSync(at('log'), '');
    writeFileSync(at('oauth2'), `tokeninfo_url = ${this.options.tokenInfoUrl ?? ''}\nusername_attribute = user\n`);
    writeFileSync(at('dovecot.conf'), this.config(at));
    const { uid, gid } = this.user;
    if (process.getuid?.() === 0) for (const path of [this.folder, ...['mail', 'key.pem', 'cert.pem', 'users', 'log', 'oauth2', 'dovecot.conf'].map(at)]) chownSync(path, uid, gid);
    chmodSync(this.folder, 0o755);
  }

  private config(at: (name: string) => string): string {
    const { name, uid, gid } = this.user;
    const { imap, imaps, lmtp } = this.ports;
    const oauth = this.options.tokenInfoUrl ? `passdb {\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = ${at('oauth2')}\n}` : '';
    return `
base_dir = ${at('run')}
state_dir = ${at('state')}
log_path = ${at('log')}
protocols = imap lmtp
listen = 127.0.0.1
hostname = ${OWN_SERVER}
ssl = yes
ssl_cert = <${at('cert.pem')}
ssl_key = <${at('key.pem')}
disable_plaintext_auth = no
auth_mechanisms = plain login${oauth ? ' xoauth2 oauthbearer' : ''}
auth_username_format = %n
auth_failure_delay = 0
default_internal_user = ${name}
default_login_user = ${name}
default_internal_group = ${execFileSync('id', ['-gn', name], { encoding: 'utf8' }).trim()}
first_valid_uid = 1
mail_location = maildir:${at('mail')}/%u
mailbox_idle_check_interval = 1 s
mail_max_userip_connections = 100
lda_original_recipient_header = X-Original-To
${oauth}
passdb {
  driver = passwd-file
  args = ${at('users')}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${at('mail')}/%u allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = ${imaps}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtp}
  }
}
`;
  }
}
