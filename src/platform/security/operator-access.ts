import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { Authenticator } from './authenticator';

/** Metrics and documentation are for who runs the program, not for the public. */
@Injectable()
export class OperatorAccess {
  constructor(private readonly authenticator: Authenticator) {}

  /** Lets pass: this machine itself (not through a proxy), an administrator, an API key with the scope. @throws DomainError */
  async require(request: FastifyRequest, scope: string): Promise<void> {
    if (isThisMachine(request)) return;
    const staff = await this.authenticator.authenticate(request.headers);
    if (staff?.scopes ? staff.scopes.includes(scope) : staff?.role === 'admin') return;
    throw DomainError.notFound('page');
  }
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const PROXY_HEADERS = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

const isThisMachine = ({ socket, headers }: FastifyRequest): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') && PROXY_HEADERS.every((name) => headers[name] === undefined);
