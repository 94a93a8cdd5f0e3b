import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { Veils } from '../domain/veil';
import type { TicketEntity } from './ticket.entity';

/** What the story of a ticket says about times that a clock started late must know. Instants in epoch milliseconds. */
export interface HistoryOfTicket {
  states: { at: number; state: string }[];
  /** When what a clock measures had been done before the clock existed. */
  met: { acknowledge?: number; first_response?: number; resolution?: number; regulatory?: number };
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

const known = <K extends string>(metric: K, at: number | undefined): Partial<Record<K, number>> => (at === undefined ? {} : ({ [metric]: at } as Record<K, number>));

const earlier = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined || b === undefined ? a ?? b : Math.min(a, b));
