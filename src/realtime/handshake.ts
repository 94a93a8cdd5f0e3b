import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Identity } from '../identity';
import { Env } from '../platform/config/env';
import type { StaffActor } from '../platform/security';

/** Who may connect: a session, and one of our own pages. API keys may not: nothing would notice their end. */
@Injectable()
export class Handshake {
  private readonly admitted = new WeakMap<IncomingMessage, StaffActor>();
  private readonly ours: URL;

  constructor(private readonly identity: Identity, env: Env) {
    this.ours = new URL(env.publicUrl);
  }

  /** Why the handshake is turned away, or null. */
  async refusal(request: IncomingMessage): Promise<string | null> {
    if (!this.fromOurPages(request)) return 'This connection did not come from our own pages.';
    const staff = await this.identity.authenticate(request.headers);
    if (!staff || staff.sessionId === null) return 'Please sign in.';
    // What was looked up is remembered for a moment; a session that ended elsewhere meanwhile must not come back by that.
    if (!(await this.identity.stillThere([staff.sessionId])).has(staff.sessionId)) return 'Please sign in.';
    this.admitted.set(request, staff);
    return null;
  }

  staffOf(request: IncomingMessage): StaffActor | undefined {
    return this.admitted.get(request);
  }

  /**
   * The same-origin policy does not cover WebSockets (RFC 6455, 10.2), so the server must look at `Origin`, which browsers
   * always send with them. Over plain HTTP a long-polling request of our own page may carry neither header; another site's has one.
   */
  private fromOurPages({ headers }: IncomingMessage): boolean {
    const { origin, host } = headers;
    if (origin !== undefined) return origin === this.ours.origin || origin === `${this.ours.protocol}//${host}`;
    const site = headers['sec-fetch-site'];
    return site === undefined ? headers.upgrade === undefined : site === 'same-origin';
  }
}
