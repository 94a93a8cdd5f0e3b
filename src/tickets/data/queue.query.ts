import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { normaliseReference } from '../../kernel/ids';
import { decodeTimeCursor, encodeCursor } from '../../kernel/page';
import { foldText } from '../../kernel/text';
import { Database } from '../../platform/database/database';
import { instant, jsonObject, plain, value, word } from '../../platform/database/json-text';
import { VEIL } from '../domain/mask-identity';
import { OPEN_STATUSES, STATUSES } from '../domain/states';

export interface QueueFilter {
  view?: 'mine' | 'unassigned' | 'team' | 'all';
  status?: string;
  assignee?: string;
  team?: string;
  priority?: string;
  kind?: string;
  causeId?: string;
  /** By the clock that runs out first: already out, or within a day. */
  due?: 'overdue' | 'soon';
  /** Taken up again at least once. */
  reopened?: 'true';
  /** Reached us in `[from, to)`. */
  from?: string;
  to?: string;
  q?: string;
  sort?: 'deadline' | 'createdAt' | 'updatedAt';
  cursor?: string;
  limit?: number;
}

/** Who looks: their own view, their teams, and what is hidden from whom a complaint is about. */
export interface Viewer {
  id: string;
  teamIds: readonly string[];
}

interface Sort {
  column: string;
  order: 'ASC' | 'DESC';
}

const SORTS: Record<NonNullable<QueueFilter['sort']>, Sort> = {
  deadline: { column: 'next_due_at', order: 'ASC' },
  createdAt: { column: 'created_at', order: 'DESC' },
  updatedAt: { column: 'updated_at', order: 'DESC' },
};

const seen = (column: string, otherwise: string): string => `CASE WHEN t.complained_about_id = $1 THEN '${otherwise}' ELSE ${column} END`;

/** One row of the queue as the API names its fields, for the viewer $1. */
export const QUEUE_FIELDS = {
  id: word('t.id'), reference: word('t.reference'), version: plain('t.version'), subject: value(seen('t.subject', VEIL)), kind: word('t.kind'),
  status: word('t.status'), priority: word('t.priority'), channel: word('t.channel'), locale: word('t.locale'), customerName: value(seen('t.customer_name', '')),
  assigneeId: word('t.assignee_id'), assigneeName: value('u.name'), teamId: word('t.team_id'),
  nextDue: `CASE WHEN t.next_due_metric IS NULL THEN 'null' ELSE ${jsonObject({ at: instant('t.next_due_at'), metric: word('t.next_due_metric'), state: word('t.next_due_state') })} END`,
  breached: plain('t.breached'), promisedBy: instant('t.promised_by'), createdAt: instant('t.created_at'), updatedAt: instant('t.updated_at'),
  tags: value('t.tags'), reopenCount: plain('t.reopen_count'),
};

/** A page in one row: what the process need not take apart costs it nothing. */
interface Page {
  items: string | null;
  found: number;
  /** Where the next page begins. */
  position: string | null;
  id: string | null;
}

/** The queue: keyset-paged, made JSON by the database so that a page costs the process next to nothing. */
@Injectable()
export class QueueQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The whole answer as JSON text. @throws DomainError `validation_failed` for an unknown status or cursor. */
  async page(filter: QueueFilter, viewer: Viewer): Promise<string> {
    const sort = SORTS[filter.sort ?? 'deadline'];
    const limit = filter.limit ?? 50;
    const params: unknown[] = [viewer.id];
    const param = (bound: unknown): string => `$${params.push(bound)}`;
    const where = [...conditions(filter, viewer, sort, param), ...inTime(filter, this.clock.nowMs(), param)];
    const order = `t.${sort.column} ${sort.order}, t.id ${sort.order}`;
    const page = await this.database.one<Page>(
      `SELECT string_agg(item, ',' ORDER BY place) FILTER (WHERE place <= ${limit}) AS items, count(*)::int AS found,
         max(position) FILTER (WHERE place = ${limit}) AS position, max(id) FILTER (WHERE place = ${limit}) AS id
       FROM (
         SELECT row_number() OVER (ORDER BY ${order}) AS place, ${jsonObject(QUEUE_FIELDS)} AS item, t.${sort.column}::text AS position, t.id::text AS id
         FROM ticket t LEFT JOIN staff_user u ON u.id = t.assignee_id
         WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ${limit + 1}) page`,
      params,
    );
    const { items, found, position, id } = page!;
    return `{"items":[${items ?? ''}],"nextCursor":${found > limit ? JSON.stringify(encodeCursor([position, id])) : 'null'}}`;
  }
}

function conditions(filter: QueueFilter, viewer: Viewer, sort: Sort, param: (value: unknown) => string): string[] {
  const { q, cursor } = filter;
  const where = [statusCondition(filter), ...whose(filter, viewer, param)];
  if (filter.team) where.push(`t.team_id = ${param(filter.team)}`);
  if (filter.priority) where.push(`t.priority = ${param(filter.priority)}`);
  if (filter.kind) where.push(`t.kind = ${param(filter.kind)}`);
  if (filter.causeId) where.push(`t.id IN (SELECT ticket_id FROM v_root_cause WHERE cause_id = ${param(filter.causeId)})`);
  if (q) where.push(matching(q, param));
  if (cursor) {
    const [position, id] = decodeTimeCursor(cursor);
    where.push(`(t.${sort.column}, t.id) ${sort.order === 'ASC' ? '>' : '<'} (${param(position)}::timestamptz, ${param(id)}::uuid)`);
  }
  return where;
}

const SOON_MS = 24 * 3_600_000;

function inTime({ due, reopened, from, to }: QueueFilter, nowMs: number, param: (value: unknown) => string): string[] {
  const where: string[] = [];
  const now = new Date(nowMs);
  if (due === 'overdue') where.push(`t.next_due_at <= ${param(now)}`);
  if (due === 'soon') where.push(`t.next_due_at > ${param(now)} AND t.next_due_at <= ${param(new Date(nowMs + SOON_MS))}`);
  if (reopened) where.push('t.reopen_count > 0');
  if (from) where.push(`t.received_at >= ${param(new Date(from))}`);
  if (to) where.push(`t.received_at < ${param(new Date(to))}`);
  return where;
}

/** Written out rather than bound, so that the planner sees that the partial index serves. Only known names get here. */
function statusCondition({ status = 'open', q }: QueueFilter): string {
  if (status === 'all' || (q && normaliseReference(q))) return 'true';
  const names = status === 'open' ? OPEN_STATUSES : status.split(',');
  const unknown = names.find((name) => !STATUSES.includes(name as (typeof STATUSES)[number]));
  if (unknown) throw DomainError.invalid('status', 'status_unknown', `There is no status "${unknown}".`);
  return `t.status IN (${names.map((name) => `'${name}'`).join(', ')})`;
}

function whose({ view, assignee }: QueueFilter, viewer: Viewer, param: (value: unknown) => string): string[] {
  const where: string[] = [];
  if (view === 'mine' || assignee === 'me') where.push(`t.assignee_id = ${param(viewer.id)}`);
  else if (view === 'unassigned' || assignee === 'none') where.push('t.assignee_id IS NULL');
  else if (assignee) where.push(`t.assignee_id = ${param(assignee)}`);
  if (view === 'team') where.push(`t.team_id = ANY(${param(viewer.teamIds)}::uuid[])`);
  return where;
}

/**
 * Persian and Arabic letters that look alike are one here, on both sides. Words find nothing for the person ($1) whom the
 * complaint is about: a name that finds it would tell them who complained.
 */
function matching(q: string, param: (value: unknown) => string): string {
  const reference = normaliseReference(q);
  if (reference) return `t.reference = ${param(reference)}`;
  const like = param(`%${foldText(q).replace(/[\\%_]/g, '\\$&')}%`);
  const folded = (column: string): string => `translate(lower(${column}), 'يىكئ\u200c', 'ییکئ ')`;
  return `((${folded('t.subject')} LIKE ${like} OR ${folded('t.customer_name')} LIKE ${like}) AND t.complained_about_id IS DISTINCT FROM $1)`;
}
