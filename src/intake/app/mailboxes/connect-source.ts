import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { UnitOfWork } from '../../../platform/database/tx';
import { type AccessToken, type AfterCommit, MailboxConnection, MailboxFault, refreshToken, toMailboxFault } from '../../../platform/mail';
import { OutgoingGuard } from '../../../platform/security';
import { MailReaderRepository } from '../../data/mail-reader.repository';
import { MailSourceRepository } from '../../data/mail-source.repository';
import type { OpenableSource } from '../../domain/mail-source';
import { SourceSecrets } from './source-secrets';

/** A token that ends within this time is renewed before it is used, in milliseconds. */
const TOKEN_SPARE_MS = 60_000;

/** Signs in to a mailbox: checks where the connection goes, and keeps access tokens for as long as they hold. */
@Injectable()
export class ConnectSource {
  constructor(
    private readonly guard: OutgoingGuard,
    private readonly secrets: SourceSecrets,
    private readonly sources: MailSourceRepository,
    private readonly readers: MailReaderRepository,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws MailboxFault */
  async open(source: OpenableSource, signal?: AbortSignal): Promise<MailboxConnection> {
    const token = source.auth === 'oauth2' ? await this.token(source) : null;
    try {
      return await this.connect(source, token, signal);
    } catch (error) {
      // It may have been taken back before its time; the next try asks for another one.
      if (token !== null && error instanceof MailboxFault && error.code === 'login_rejected') await this.uow.run(async (tx) => this.readers.keepToken(source.id, null, null, tx));
      throw error;
    }
  }

  /** The same once, for a description that is not saved; nothing is kept, so a refresh token that changes with each use is given back. */
  async tryOut(source: OpenableSource): Promise<{ connection: MailboxConnection; refreshToken: string | null }> {
    const token = source.auth === 'oauth2' ? await this.refresh(source) : null;
    return { connection: await this.connect(source, token?.accessToken ?? null), refreshToken: token?.refreshToken ?? null };
  }

  private connect(source: OpenableSource, accessToken: string | null, signal?: AbortSignal): Promise<MailboxConnection> {
    const { host, port, security, username: user, folder } = source;
    const also = this.privateUnless(security !== 'none', host);
    if (!source.fromSettings) this.checkHost(host, also);
    const auth = accessToken === null ? { password: this.need(source).password ?? '' } : { accessToken };
    const lookup = source.fromSettings ? undefined : this.guard.lookup(also);
    return MailboxConnection.open({ host, port, security, user, auth, folder, after: afterOf(source) }, { lookup, signal });
  }

  /** Secrets travel in the clear only where nobody of the outside can listen. */
  private privateUnless(encrypted: boolean, host: string): (address: string) => void {
    return (address) => {
      if (!encrypted && !this.guard.isPrivate(address)) throw new MailboxFault('plaintext_forbidden', host);
    };
  }

  private checkHost(host: string, also: (address: string) => void): void {
    try {
      this.guard.checkHost(host, also);
    } catch (error) {
      throw toMailboxFault(error);
    }
  }

  private async token(source: OpenableSource): Promise<string> {
    const kept = await this.readers.token(source.id);
    if (kept?.token && kept.until && kept.until.getTime() - this.clock.nowMs() > TOKEN_SPARE_MS) {
      const token = this.secrets.openToken(source.id, kept.token);
      if (token !== null) return token;
    }
    const fresh = await this.refresh(source);
    const until = new Date(this.clock.nowMs() + fresh.validMs);
    await this.uow.run(async (tx) => {
      this.readers.keepToken(source.id, this.secrets.sealToken(source.id, fresh.accessToken), until, tx);
      if (fresh.refreshToken !== null) this.sources.reseal(source.id, this.secrets.seal(source.id, { ...this.need(source), refreshToken: fresh.refreshToken }), tx);
    });
    if (fresh.refreshToken !== null) source.secrets = { ...this.need(source), refreshToken: fresh.refreshToken };
    return fresh.accessToken;
  }

  private async refresh(source: OpenableSource): Promise<AccessToken> {
    const { clientSecret = '', refreshToken: token = '' } = this.need(source);
    const tokenUrl = source.tokenUrl ?? '';
    const { hostname, protocol } = new URL(tokenUrl);
    const also = this.privateUnless(protocol === 'https:', hostname);
    this.checkHost(hostname, also);
    return refreshToken({ tokenUrl, clientId: source.clientId ?? '', clientSecret, refreshToken: token, scope: source.scope }, this.guard.lookup(also));
  }

  private need(source: OpenableSource): NonNullable<OpenableSource['secrets']> {
    if (source.secrets === null) throw new MailboxFault('secret_unreadable');
    return source.secrets;
  }
}

const afterOf = ({ afterCommit, moveTo }: OpenableSource): AfterCommit =>
  afterCommit === 'move' ? { kind: 'move', folder: moveTo ?? '' } : { kind: afterCommit };
