import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { Reopened } from '../domain/status-effects';
import type { Veils } from '../domain/veil';
import type { TicketEntity } from './ticket.entity';

/** What the story of a ticket says about times that a clock started late must know. Instants in epoch milliseconds. */
export interface HistoryOfTicket {
  states: { at: number; state: string }[];
  /** When what a clock measures had been done before the clock existed. */
  met: { acknowledge?: number; first_response?: number; resolution?: number; regulatory?: number };
}

/** A customer's message took the ticket up again. */
export interface Reopening {
  changeId: string;
  messageId: string;
  before: Reopened;
  later: number;
}

/** Looks back in the story of a ticket, inside a unit of work. */
@Injectable()
export class TicketHistory {
  async of(ticket: TicketEntity, tx: Tx): Promise<HistoryOfTicket> {
    const changes = await tx.query<{ at: Date; to: string; action: string }>(
      `SELECT at, data->>'to' AS to, data->>'action' AS action FROM ticket_event WHERE ticket_id = $1 AND type = 'status_changed' ORDER BY at, id`, [ticket.id],
    );
    const [reply] = await tx.query<{ at: Date | null }>(
      `SELECT min(created_at) AS at FROM ticket_message WHERE ticket_id = $1 AND author_kind = 'staff' AND visibility = 'public' AND held_until IS NULL`, [ticket.id],
    );
    const replied = reply?.at?.getTime();
    const taken = changes.find(({ action }) => action === 'assess' || action === 'start')?.at.getTime();
    const resolved = ticket.resolvedAt?.getTime();
    return {
      states: [{ at: ticket.receivedAt.getTime(), state: 'new' }, ...changes.map(({ at, to }) => ({ at: at.getTime(), state: to }))],
      met: { ...known('acknowledge', earlier(replied, taken)), ...known('first_response', replied), ...known('resolution', resolved), ...known('regulatory', resolved) },
    };
  }

  /** Id of the latest entry that says the ticket took this action; null when it never did. */
  async lastChange(ticketId: string, action: string, tx: Tx): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM ticket_event WHERE ticket_id = $1 AND type = 'status_changed' AND data->>'action' = $2 ORDER BY at DESC, id DESC LIMIT 1`, [ticketId, action],
    );
    return row?.id ?? null;
  }

  /** How the ticket was last taken up again, when nothing has moved it since; `later` counts what the customer wrote after the message that did it. */
  async reopening(ticketId: string, tx: Tx): Promise<Reopening | null> {
    const [row] = await tx.query<{ id: string; action: string; messageId: string | null; before: Record<string, string | number | null>; later: number }>(
      `SELECT e.id, e.data->>'action' AS action, e.data->>'messageId' AS "messageId", e.data->'before' AS before,
         (SELECT count(*)::int FROM ticket_message m, ticket_message first WHERE first.id = (e.data->>'messageId')::uuid AND m.ticket_id = e.ticket_id
            AND m.author_kind = 'customer' AND (m.created_at, m.id) > (first.created_at, first.id)) AS later
       FROM ticket_event e WHERE e.ticket_id = $1 AND e.type = 'status_changed' ORDER BY e.at DESC, e.id DESC LIMIT 1`, [ticketId],
    );
    if (row?.action !== 'reopen' || !row.messageId) return null;
    const { reopenCount, escalationLevel, promisedBy, resolvedAt, closedAt } = row.before;
    const before = { reopenCount: Number(reopenCount), escalationLevel: Number(escalationLevel), promisedBy: instant(promisedBy), resolvedAt: instant(resolvedAt), closedAt: instant(closedAt) };
    return { changeId: row.id, messageId: row.messageId, before, later: row.later };
  }

  /** Id of the survivor's latest entry that says this ticket was merged into it. */
  async lastMerge(survivorId: string, mergedId: string, tx: Tx): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM ticket_event WHERE ticket_id = $1 AND type = 'merged_in' AND data->>'ticketId' = $2 ORDER BY at DESC, id DESC LIMIT 1`, [survivorId, mergedId],
    );
    return row?.id ?? null;
  }

  /** How merges into this ticket made tickets be about somebody. */
  async veils(survivorId: string, tx: Tx): Promise<Veils> {
    const merges = await tx.query<{ data: Veils['merges'][number] }>(
      `SELECT data FROM ticket_event WHERE ticket_id = $1 AND type = 'merged_in' ORDER BY at, id`, [survivorId],
    );
    const merged = await tx.query<Veils['merged'][number]>('SELECT id, complained_about_id AS "complainedAboutId" FROM ticket WHERE merged_into_id = $1', [survivorId]);
    return { merges: merges.map(({ data }) => data), merged };
  }
}

const instant = (text: unknown): Date | null => (typeof text === 'string' ? new Date(text) : null);

const known = <K extends string>(metric: K, at: number | undefined): Partial<Record<K, number>> => (at === undefined ? {} : ({ [metric]: at } as Record<K, number>));

const earlier = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined || b === undefined ? a ?? b : Math.min(a, b));
