import type { IncomingHttpHeaders } from 'node:http';
import { performance } from 'node:perf_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import { Authenticator, type StaffActor } from '../../platform/security';
import { type Credential, CredentialQuery } from '../data/credential.query';
import { isApiKey, isToken, tokenHash } from '../domain/secret-token';
import { isAlive, SessionRules } from '../domain/session-rules';
import { Revocations } from './revocations';
import { SessionCookie } from './session-cookie';

interface Remembered extends Credential {
  /** On the machine's steady clock. */
  readAt: number;
}

/** For so long access that was ended in another process may still be honoured here, in milliseconds. */
const REMEMBERED_MS = 900;
const MOST_REMEMBERED = 20_000;
const TOUCH_EVERY_MS = 60_000;

/** Who a session cookie or an API key stands for; what was just looked up is remembered for less than a second. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  private readonly log = new Logger('Identity');
  private readonly known = new Map<string, Remembered>();
  private readonly underWay = new Map<string, Promise<Remembered | null>>();
  /** Grows with each revocation, so that a look-up that began before is not remembered after. */
  private epoch = 0;

  constructor(
    private readonly credentials: CredentialQuery,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly cookie: SessionCookie,
    private readonly rules: SessionRules,
    revocations: Revocations,
  ) {
    super();
    revocations.listen(({ userId, sessionId }) => this.forget(userId, sessionId));
  }

  authenticate(headers: IncomingHttpHeaders): StaffActor | null | Promise<StaffActor | null> {
    const token = this.tokenOf(headers);
    if (!token) return null;
    const entry = this.known.get(token);
    if (!entry || performance.now() - entry.readAt > REMEMBERED_MS) return this.lookUp(token);
    return this.judge(entry);
  }

  /** The session token a request shows, valid or not. */
  sessionTokenOf(headers: IncomingHttpHeaders): string | null {
    const token = this.cookie.read(headers.cookie);
    return token !== null && isToken(token) ? token : null;
  }

  private tokenOf(headers: IncomingHttpHeaders): string | null {
    const { authorization } = headers;
    if (authorization === undefined) return this.sessionTokenOf(headers);
    const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return key !== undefined && isApiKey(key) ? key : null;
  }

  private judge(entry: Remembered): StaffActor | null | Promise<StaffActor | null> {
    const now = this.clock.nowMs();
    if (entry.staff.sessionId === null) return entry.staff;
    if (!isAlive(entry.lastSeenMs, entry.expiresMs, now, this.rules)) return null;
    return now - entry.lastSeenMs < TOUCH_EVERY_MS ? entry.staff : this.touch(entry, now);
  }

  private async touch(entry: Remembered, now: number): Promise<StaffActor> {
    entry.lastSeenMs = now;
    try {
      await this.uow.run(async (tx) =>
        tx.stage('UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2', [entry.staff.sessionId, new Date(now)]));
    } catch (error) {
      this.log.warn('could not note the use of a session', error);
    }
    return entry.staff;
  }

  private async lookUp(token: string): Promise<StaffActor | null> {
    let pending = this.underWay.get(token);
    if (!pending) {
      pending = this.read(token).finally(() => this.underWay.delete(token));
      this.underWay.set(token, pending);
    }
    const entry = await pending;
    return entry ? this.judge(entry) : null;
  }

  private async read(token: string): Promise<Remembered | null> {
    const { epoch } = this;
    const hash = tokenHash(token);
    const found = await (isApiKey(token) ? this.credentials.byKey(hash) : this.credentials.bySession(hash));
    if (!found) {
      this.known.delete(token);
      return null;
    }
    const entry = { ...found, readAt: performance.now() };
    if (epoch === this.epoch) this.remember(token, entry);
    return entry;
  }

  private remember(token: string, entry: Remembered): void {
    this.known.delete(token);
    this.known.set(token, entry);
    if (this.known.size > MOST_REMEMBERED) this.known.delete(this.known.keys().next().value!);
  }

  private forget(userId: string, sessionId?: string): void {
    this.epoch++;
    this.underWay.clear();
    for (const [token, { staff }] of this.known) {
      if (staff.id === userId && (sessionId === undefined || staff.sessionId === sessionId)) this.known.delete(token);
    }
  }
}
