import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { actorId } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { isUuid, newId, normaliseReference } from '../../kernel/ids';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import { StateSpanEntity } from './state-span.entity';
import { TicketEntity } from './ticket.entity';
import { TicketEventEntity } from './ticket-event.entity';
import { rowToTicket, ticketUpdateSql } from './ticket-rows';

/** Tickets as they are changed: locked, read whole, written with the next version. */
@Injectable()
export class TicketRepository {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /**
   * The ticket, locked until the unit of work ends.
   * @throws DomainError `not_found`; `version_conflict` when `version` is given and is not the present one.
   */
  async lock(id: string, tx: Tx, version?: number): Promise<TicketEntity> {
    const [row] = await tx.query('SELECT * FROM ticket WHERE id = $1 FOR UPDATE', [id]);
    if (!row) throw DomainError.notFound('ticket');
    const ticket = rowToTicket(row);
    if (version !== undefined && version !== ticket.version) {
      throw new DomainError('conflict', 'version_conflict', 'Somebody changed this ticket meanwhile; look at it again.', [], {
        version: ticket.version,
      });
    }
    return ticket;
  }

  /** Stages the changed columns and moves the version on; the entity given is brought up to date too. */
  save(ticket: TicketEntity, changes: Partial<TicketEntity>, tx: Tx): void {
    const full = { ...changes, version: ticket.version + 1, updatedAt: this.clock.now() };
    const { sql, params } = ticketUpdateSql(ticket.id, full);
    tx.stage(sql, params, `ticket ${ticket.id}`);
    Object.assign(ticket, full);
    tx.emit({ name: 'ticket.changed', payload: { ticketId: ticket.id, version: ticket.version } });
  }

  /** Stages one entry of the ticket's story. @returns its id. */
  record(ticketId: string, type: string, data: object, actor: Actor, tx: Tx): string {
    const id = newId();
    tx.insert(TicketEventEntity, {
      id, ticketId, type, at: this.clock.now(), actorKind: actor.kind, actorId: actorId(actor), actorName: actor.name, data,
    });
    return id;
  }

  /** Stages how long the ticket was in the state that it leaves. `openTime` counts on the ticket's calendar. */
  endSpan(ticket: TicketEntity, eventId: string, openTime: (from: Date, to: Date) => number | null, tx: Tx): void {
    const leftAt = this.clock.now();
    const enteredAt = ticket.statusSince ?? ticket.receivedAt;
    tx.insert(StateSpanEntity, { eventId, ticketId: ticket.id, state: ticket.status, enteredAt, leftAt, businessMs: openTime(enteredAt, leftAt) });
  }

  /** The ticket of an id or a reference, unlocked; null when there is none. */
  async find(idOrReference: string): Promise<TicketEntity | null> {
    const reference = normaliseReference(idOrReference);
    if (!reference && !isUuid(idOrReference)) return null;
    const row = await this.database.one(`SELECT * FROM ticket WHERE ${reference ? 'reference' : 'id'} = $1`, [reference ?? idOrReference]);
    return row && rowToTicket(row);
  }

  /** The ticket, or where it was merged into, however many steps away. */
  async survivorOf(id: string): Promise<string> {
    const row = await this.database.one<{ id: string }>(
      `WITH RECURSIVE chain AS (SELECT id, merged_into_id FROM ticket WHERE id = $1
         UNION SELECT t.id, t.merged_into_id FROM ticket t JOIN chain c ON t.id = c.merged_into_id)
       SELECT id FROM chain WHERE merged_into_id IS NULL`,
      [id],
    );
    return row?.id ?? id;
  }
}
