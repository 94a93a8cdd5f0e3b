import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import type { StaffActor } from '../../platform/security';
import { WithheldQuery } from '../data/withheld.query';
import { maskIdentity, VEIL } from '../domain/mask-identity';

type Row = Record<string, unknown>;
type StaffRequest = FastifyRequest & { staff?: StaffActor };

const ONE_TICKET = '/api/tickets/:id';
/** Lists that show something of many tickets, by the field that holds the ticket's id. */
const LISTS: Record<string, string> = {
  '/api/tickets/:id/children': 'id', '/api/sla/near-breach': 'ticketId', '/api/insight/overdue': 'ticketId', '/api/mail/inbound': 'ticketId', '/api/mail/inbound/:id': 'ticketId',
  '/api/mail/inbound/:id/reprocess': 'ticketId', '/api/mail/inbound/:id/release': 'ticketId', '/api/mail/inbound/:id/confirm': 'ticketId',
};
/** What of a row can say who complained. */
const TELLING = ['subject', 'fromAddress', 'messageId', 'customerName'];

/**
 * Whom a complaint is about does not learn who complained, on whichever path they look at it: every answer about a ticket passes here.
 * Whole messages are kept back where they are read (`MESSAGE_WITHHELD`); this veils the mentions in what colleagues wrote.
 */
@Injectable()
export class WithholdIdentity implements NestInterceptor {
  constructor(private readonly withheld: WithheldQuery) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<StaffRequest>();
    const route = request.routeOptions?.url ?? '';
    const { staff } = request;
    if (!staff || (!route.startsWith(ONE_TICKET) && !(route in LISTS))) return next.handle();
    return next.handle().pipe(concatMap((body) => this.veil(body, route, request.params as { id?: string }, staff.id)));
  }

  private async veil(body: unknown, route: string, { id }: { id?: string }, staffId: string): Promise<unknown> {
    const listed = route in LISTS ? await this.veilRows(body, LISTS[route]!, staffId) : body;
    const identity = route.startsWith(ONE_TICKET) && id ? await this.withheld.identity(id, staffId) : null;
    if (!identity || !isPlain(listed)) return listed;
    // Some answers are JSON text already, made by the database.
    return typeof listed === 'string' ? maskText(listed, identity) : maskIdentity(listed, identity);
  }

  private async veilRows(body: unknown, key: string, staffId: string): Promise<unknown> {
    const { items } = body as { items?: Row[] };
    const rows = items ?? [body as Row];
    const about = await this.withheld.about(rows.map((row) => row[key]).filter((id) => typeof id === 'string'), staffId);
    if (about.size === 0) return body;
    const veiled = rows.map((row) => (about.has(row[key] as string) ? { ...row, ...Object.fromEntries(TELLING.filter((name) => row[name]).map((name) => [name, VEIL])) } : row));
    return items ? { ...(body as object), items: veiled } : veiled[0];
  }
}

/** A file is a stream, and goes as it is or not at all. */
const isPlain = (body: unknown): boolean => typeof body === 'string' || Array.isArray(body) || Object.getPrototypeOf(body ?? null) === Object.prototype;

const maskText = (text: string, identity: string[]): string => (text.startsWith('{') ? JSON.stringify(maskIdentity(JSON.parse(text), identity)) : maskIdentity(text, identity));
