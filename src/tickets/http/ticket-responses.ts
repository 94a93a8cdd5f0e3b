import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { StaffActor } from '../../platform/security';
import { TicketPageQuery } from '../data/ticket-page.query';
import { allowedActions } from '../domain/decide-transition';

/** Answers that several controllers give. */
@Injectable()
export class TicketResponses {
  constructor(private readonly pages: TicketPageQuery, private readonly clock: Clock) {}

  /** The ticket's page with what this person may do next. */
  async page(ticketId: string, viewer: StaffActor): Promise<object> {
    const { statusBefore, ...ticket } = await this.pages.ticket(ticketId, viewer);
    return { ...ticket, allowedActions: allowedActions({ kind: ticket.kind, status: ticket.status, statusBefore }, viewer.role) };
  }

  now(): Date {
    return this.clock.now();
  }
}
