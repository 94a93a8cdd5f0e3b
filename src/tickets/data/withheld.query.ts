import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { isUuid, normaliseReference } from '../../kernel/ids';
import { Database } from '../../platform/database/database';

/**
 * What a message `m` of a ticket `t` says is kept from the person ($1) whom the complaint is about: the words of the customer and of others
 * who wrote to us, and what was written to them, which calls them by name. Their own words stay.
 */
export const MESSAGE_WITHHELD = `(t.complained_about_id IS NOT DISTINCT FROM $1::uuid AND m.author_id IS DISTINCT FROM $1::uuid
  AND (m.author_kind <> 'staff' OR m.visibility = 'public'))`;

/** What is kept from a colleague because a complaint is about them. */
@Injectable()
export class WithheldQuery {
  constructor(private readonly database: Database) {}

  /** What the customers of the ticket are known by; null when nothing is to be kept from this person. */
  async identity(idOrReference: string, staffId: string): Promise<string[] | null> {
    const reference = normaliseReference(idOrReference);
    if (!reference && !isUuid(idOrReference)) return null;
    const row = await this.database.one<{ known: string[] }>(
      `SELECT ARRAY(SELECT unnest(ARRAY[o.customer_name, c.name, o.order_ref]) FROM ticket o JOIN customer c ON c.id = o.customer_id WHERE o.id = t.id OR o.merged_into_id = t.id
           UNION SELECT i.value FROM ticket o JOIN customer_identity i ON i.customer_id = o.customer_id WHERE o.id = t.id OR o.merged_into_id = t.id) AS known
       FROM ticket t WHERE ${reference ? 't.reference' : 't.id'} = $1 AND t.complained_about_id = $2`,
      [reference ?? idOrReference, staffId],
    );
    return row && row.known.filter((value) => value !== null);
  }

  /** Those of the tickets that are about this person. */
  async about(ticketIds: readonly string[], staffId: string): Promise<Set<string>> {
    if (ticketIds.length === 0) return new Set();
    const rows = await this.database.query<{ id: string }>('SELECT id FROM ticket WHERE id = ANY($1) AND complained_about_id = $2', [ticketIds, staffId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** @throws DomainError `message.withheld` (403) for a message, or the message of a file, that is kept from this person. */
  async refuse(ticketId: string, what: { messageId?: string; attachmentId?: string }, staffId: string): Promise<void> {
    const row = await this.database.one(
      `SELECT 1 FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id WHERE t.id = $2 AND ${MESSAGE_WITHHELD}
         AND m.id = coalesce($3::uuid, (SELECT message_id FROM ticket_attachment WHERE id = $4::uuid))`,
      [staffId, ticketId, what.messageId ?? null, what.attachmentId ?? null],
    );
    if (row) throw new DomainError('forbidden', 'message.withheld', 'The complaint is about you, so what would tell you who complained is kept from you.');
  }
}
