import type { Tx } from '../../platform/database/tx';

/** When replies left the outbox; answered by the module that sends them. */
export abstract class ReplyDepartures {
  /**
   * The moment at which each of these tickets' messages left, by the message's id. What waits, or was never sent, has none.
   * @param ticketIds the tickets that the messages belonged to when they were sent
   */
  abstract of(ticketIds: readonly string[], tx: Tx): Promise<Map<string, Date>>;
}
