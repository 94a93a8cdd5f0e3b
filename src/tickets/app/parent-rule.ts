import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { FINAL_LIST } from '../domain/states';


/** Which ticket may stand above another. */
@Injectable()
export class ParentRule {
  /** @throws DomainError `validation_failed` for an unknown or finished parent, or one that stands below the ticket. */
  async check(ticketId: string, parentId: string, tx: Tx): Promise<void> {
    // Two that each become the other's parent at once would both find nothing wrong.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('ticket.parent'))`);
    const [parent] = await tx.query<{ over: boolean }>(`SELECT status IN ${FINAL_LIST} AS over FROM ticket WHERE id = $1`, [parentId]);
    if (!parent) throw DomainError.invalid('parentId', 'unknown', 'There is no such ticket.');
    if (parent.over) throw DomainError.invalid('parentId', 'parent_over', 'The ticket above is over already.');
    const above = await tx.query<{ id: string }>(
      `WITH RECURSIVE above AS (SELECT id, parent_id FROM ticket WHERE id = $1
         UNION SELECT t.id, t.parent_id FROM ticket t JOIN above a ON t.id = a.parent_id) SELECT id FROM above`, [parentId],
    );
    if (above.some(({ id }) => id === ticketId)) throw DomainError.invalid('parentId', 'parent_below', 'This ticket stands below the other one.');
  }
}
