import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { Env } from '../../platform/config/env';
import { isCrossSite, isSameOrigin, type StaffActor } from '../../platform/security';
import { SessionAuthenticator } from '../app/session-authenticator';
import { SessionCookie } from '../app/session-cookie';
import { SessionRules } from '../domain/session-rules';

/** Between the browser and its session: the cookie there and back, and whose page it was that asked. */
@Injectable()
export class BrowserSession {
  private readonly origin: string;

  constructor(
    private readonly cookie: SessionCookie,
    private readonly authenticator: SessionAuthenticator,
    private readonly rules: SessionRules,
    env: Env,
  ) {
    this.origin = new URL(env.publicUrl).origin;
  }

  tokenOf(request: FastifyRequest): string | null {
    return this.authenticator.sessionTokenOf(request.headers);
  }

  keep(reply: FastifyReply, token: string): void {
    void reply.header('set-cookie', this.cookie.write(token, this.rules.absoluteMs));
  }

  drop(reply: FastifyReply): void {
    void reply.header('set-cookie', this.cookie.clear());
  }

  /** Nobody may sign a visitor in from another site. @throws DomainError `csrf` */
  refuseOtherSites(request: FastifyRequest): void {
    if (isCrossSite(request.headers, this.origin)) throw csrf();
  }

  /** With a session, only our own pages. @throws DomainError `csrf` */
  requireOurPages(request: FastifyRequest): void {
    if (this.tokenOf(request) !== null && !isSameOrigin(request.headers, this.origin)) throw csrf();
  }
}

/** Keys to the house are not handed out by a program. @throws DomainError `forbidden` for an API key */
export function requireSession(staff: StaffActor): void {
  if (staff.sessionId === null) throw DomainError.forbidden('An API key may not do this; sign in.');
}

const csrf = (): DomainError => new DomainError('forbidden', 'csrf', 'This request did not come from our own pages.');
