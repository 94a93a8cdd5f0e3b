import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { actorId } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { Tickets } from '../../tickets';
import { ActionTakenEntity } from '../data/action-taken.entity';

export interface RecordActionCommand {
  ticketId: string;
  text: string;
  visibility: 'public' | 'internal';
  doneAt?: Date;
}

/** Writes down what was done; a public action is announced to the customer. */
@Injectable()
export class RecordAction {
  constructor(private readonly tickets: Tickets, private readonly clock: Clock) {}

  /** @throws DomainError `validation_failed` when it is said to be done in the future. */
  async execute(command: RecordActionCommand, actor: Actor, tx: Tx): Promise<ActionTakenEntity> {
    const now = this.clock.now();
    const { ticketId, text, visibility, doneAt = now } = command;
    if (doneAt.getTime() > now.getTime() + 60_000) throw DomainError.invalid('doneAt', 'in_the_future', 'An action taken lies in the past; a plan is a promise.');
    const id = newId();
    await this.tickets.amend(ticketId, { type: 'action_taken', data: { actionId: id, visibility, text } }, actor, tx);
    const action = { id, ticketId, text, visibility, doneAt, authorId: actorId(actor)!, authorName: actor.name, createdAt: now };
    tx.insert(ActionTakenEntity, action);
    tx.emit({ name: 'resolution.action_taken', payload: { ticketId, actionId: id, visibility } });
    return action;
  }
}
