/** Which tickets a report on times is about: those of a period, and of them only these. */
export interface SlaFilter {
  /** What was settled in `[from, to)`. */
  from: Date;
  to: Date;
  policyId?: string;
  teamId?: string;
  categoryId?: string;
  priority?: string;
  channel?: string;
}

/** Puts values into a statement: `$1`, `$2` … in the order in which they are asked for. */
export class Params {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

const COLUMNS = { teamId: 'team_id', categoryId: 'category_id', priority: 'priority', channel: 'channel' } as const;
type TicketField = keyof typeof COLUMNS;
const FIELDS = Object.keys(COLUMNS) as TicketField[];

/** Results of the period: `r`, to be narrowed further with `AND`. */
export function resultSource(filter: SlaFilter, time: 'decided_at' | 'ended_at', params: Params): string {
  const policy = filter.policyId === undefined ? '' : ` AND r.policy_id = ${params.add(filter.policyId)}`;
  return `v_sla_result r WHERE r.${time} >= ${params.add(filter.from)} AND r.${time} < ${params.add(filter.to)}${policy} AND ${ofTickets('r', filter, params)}`;
}

/** Stretches in a state that ended within the period: `s`. */
export function spanSource(filter: SlaFilter, params: Params): string {
  const policy = filter.policyId === undefined ? ''
    : ` AND s.ticket_id IN (SELECT p.ticket_id FROM v_ticket_policy p WHERE p.policy_id = ${params.add(filter.policyId)})`;
  return `v_ticket_state_span s WHERE s.left_at >= ${params.add(filter.from)} AND s.left_at < ${params.add(filter.to)}${policy} AND ${ofTickets('s', filter, params)}`;
}

/** Team, category, priority and channel are those that the ticket has now. Spam and merged tickets are never counted. */
function ofTickets(alias: string, filter: SlaFilter, params: Params): string {
  const given = FIELDS.filter((field) => filter[field] !== undefined);
  if (given.length === 0) return `${alias}.ticket_id NOT IN (SELECT id FROM v_ticket_left_out)`;
  const conditions = given.map((field) => `t.${COLUMNS[field]} = ${params.add(filter[field])}`);
  return `${alias}.ticket_id IN (SELECT t.id FROM v_ticket t WHERE ${conditions.join(' AND ')})`;
}
