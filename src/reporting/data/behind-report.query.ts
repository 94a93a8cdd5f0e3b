import { Injectable } from '@nestjs/common';
import { decodeTimeCursor, encodeCursor, type Page } from '../../kernel/page';
import { Database } from '../../platform/database/database';
import { REASON_KEY } from './breach-reasons.query';
import { Params, resultSource, type SlaFilter, spanSource } from './sla-filter';
import type { Scope } from './sla-metrics.query';

export type Outcome = 'decided' | 'met' | 'breached' | 'cancelled' | 'open';

/** Which instances a number of the report counted. */
export interface InstanceChoice {
  metric?: string;
  scope?: Scope;
  outcome?: Outcome;
  /** Broken for this reason; the empty text: of which nobody has said why. */
  reason?: string;
}

interface Listed {
  ticketId: string;
  reference: string;
  subject: string;
  status: string;
  assigneeName: string | null;
  /** ISO 8601, UTC. */
  at: string;
  businessMs: number | null;
  calendarMs: number | null;
}

/** A clock behind a number. `at` is when it was decided. */
export interface ListedInstance extends Listed {
  metric: string;
  instance: number;
  outcome: 'met' | 'breached' | 'cancelled';
  reason: string | null;
}

/** A stretch in a state behind a number. `at` is when it ended. */
export interface ListedSpan extends Listed {
  state: string;
}

export interface PageWanted {
  cursor?: string;
  limit: number;
}

const TICKET = `t.id AS "ticketId", t.reference, t.subject, t.status, (SELECT u.name FROM v_staff u WHERE u.id = t.assignee_id) AS "assigneeName"`;
const OUTCOMES: Record<Outcome, string> = {
  decided: `r.outcome <> 'cancelled'`, met: `r.outcome = 'met'`, breached: `r.outcome = 'breached'`, cancelled: `r.outcome = 'cancelled'`, open: 'r.ended_at IS NULL',
};
const TOTAL_OUTCOMES: Record<Outcome, string> = { decided: 'true', met: 'r.total_in_time', breached: 'NOT r.total_in_time', cancelled: 'false', open: 'false' };

type Positioned<T> = T & { position: string; id: string };

/** The tickets behind each number of the report, the latest first. */
@Injectable()
export class BehindReportQuery {
  constructor(private readonly database: Database) {}

  async instances(filter: SlaFilter, choice: InstanceChoice, page: PageWanted): Promise<Page<ListedInstance>> {
    const params = new Params();
    const total = choice.scope === 'total';
    const at = total ? 'ended_at' : 'decided_at';
    const from = resultSource(filter, at, params);
    const where = [...instanceConditions(choice, params), ...after(`r.${at}`, 'r.clock_id', page, params)];
    return this.page<ListedInstance>(
      `SELECT ${TICKET}, r.metric, r.instance, ${total ? `CASE WHEN r.total_in_time THEN 'met' ELSE 'breached' END` : 'r.outcome'} AS outcome,
         to_iso(r.${at}) AS at, r.${total ? 'total_' : ''}business_ms::float8 AS "businessMs", r.${total ? 'total_' : ''}calendar_ms::float8 AS "calendarMs",
         (SELECT b.reason FROM v_sla_breach_reason b WHERE b.clock_id = r.clock_id) AS reason, r.${at}::text AS position, r.clock_id AS id
       FROM (SELECT r.* FROM ${from}${where.map((condition) => ` AND ${condition}`).join('')} ORDER BY r.${at} DESC, r.clock_id DESC LIMIT ${page.limit + 1}) r
       JOIN v_ticket t ON t.id = r.ticket_id ORDER BY r.${at} DESC, r.clock_id DESC`,
      params, page.limit,
    );
  }

  async spans(filter: SlaFilter, choice: { state?: string; party?: string }, page: PageWanted): Promise<Page<ListedSpan>> {
    const params = new Params();
    const from = spanSource(filter, params);
    const where = [`s.state IN (SELECT w.state FROM v_waiting_party w)`, ...after('s.left_at', 's.event_id', page, params)];
    if (choice.state !== undefined) where.push(`s.state = ${params.add(choice.state)}`);
    if (choice.party !== undefined) where.push(`s.state IN (SELECT w.state FROM v_waiting_party w WHERE w.party = ${params.add(choice.party)})`);
    return this.page<ListedSpan>(
      `SELECT ${TICKET}, s.state, to_iso(s.left_at) AS at, s.business_ms::float8 AS "businessMs", s.calendar_ms::float8 AS "calendarMs",
         s.left_at::text AS position, s.event_id AS id
       FROM (SELECT s.* FROM ${from}${where.map((condition) => ` AND ${condition}`).join('')} ORDER BY s.left_at DESC, s.event_id DESC LIMIT ${page.limit + 1}) s
       JOIN v_ticket t ON t.id = s.ticket_id ORDER BY s.left_at DESC, s.event_id DESC`,
      params, page.limit,
    );
  }

  private async page<T extends Listed>(sql: string, { values }: Params, limit: number): Promise<Page<T>> {
    const rows = await this.database.query<Positioned<T>>(sql, values);
    const last = rows.length > limit ? rows[limit - 1]! : null;
    const items = rows.slice(0, limit).map(({ position: _position, id: _id, ...row }) => row as unknown as T);
    return { items, nextCursor: last && encodeCursor([last.position, last.id]) };
  }
}

function instanceConditions({ metric, scope = 'each', outcome, reason }: InstanceChoice, params: Params): string[] {
  const where: string[] = [];
  if (scope === 'total') where.push('r.total_in_time IS NOT NULL');
  if (scope === 'first') where.push('r.instance = 1');
  if (metric !== undefined) where.push(`r.metric = ${params.add(metric)}`);
  if (outcome !== undefined) where.push((scope === 'total' ? TOTAL_OUTCOMES : OUTCOMES)[outcome]);
  if (reason === undefined) return where;
  where.push(`r.outcome = 'breached'`, `r.metric <> 'confirmation'`);
  const told = `SELECT 1 FROM v_sla_breach_reason b WHERE b.clock_id = r.clock_id`;
  where.push(reason === '' ? `NOT EXISTS (${told})` : `EXISTS (${told} AND ${REASON_KEY} = ${REASON_KEY.replace('b.reason', `${params.add(reason)}::text`)})`);
  return where;
}

/** Behind the last row of the page before. */
function after(time: string, id: string, { cursor }: PageWanted, params: Params): string[] {
  if (!cursor) return [];
  const [at, last] = decodeTimeCursor(cursor);
  return [`(${time}, ${id}) < (${params.add(at)}::timestamptz, ${params.add(last)}::uuid)`];
}
