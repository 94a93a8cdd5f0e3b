import { getMetadataArgsStorage } from 'typeorm';
import { TicketEntity } from './ticket.entity';

/** Column name of each property, as the entity declares it. */
const COLUMNS = new Map(
  getMetadataArgsStorage()
    .columns.filter((column) => column.target === TicketEntity)
    .map((column) => [column.propertyName, column.options.name ?? column.propertyName]),
);
const PROPERTIES = new Map([...COLUMNS].map(([property, column]) => [column, property]));

/** A row as the driver gives it, made a ticket. */
export function rowToTicket(row: Record<string, unknown>): TicketEntity {
  const ticket: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) ticket[PROPERTIES.get(column) ?? column] = value;
  return ticket as unknown as TicketEntity;
}

/** An UPDATE of just these properties. */
export function ticketUpdateSql(id: string, changes: Partial<TicketEntity>): { sql: string; params: unknown[] } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  const sets = entries.map(([property], index) => `${COLUMNS.get(property)!} = $${index + 2}`);
  return { sql: `UPDATE ticket SET ${sets.join(', ')} WHERE id = $1`, params: [id, ...entries.map(([, value]) => value)] };
}
