import { Controller, Get, Query } from '@nestjs/common';
import { OptionalField, QueryInt } from '../../platform/http';
import { Roles } from '../../platform/security';
import { type NearBreach, SlaRecord } from '../../sla';
import { EndangeredQuery, type EndangeredTicket } from '../data/near-breach.query';

const MINUTE_MS = 60_000;
const DEFAULT_MINUTES = 240;
const MOST_SHOWN = 200;

export class NearBreachRequest {
  @OptionalField() @QueryInt(1, 60 * 24 * 30) withinMinutes?: number;
  @OptionalField() @QueryInt(1, 24 * 30) withinHours?: number;
}

type Row = NearBreach & Omit<EndangeredTicket, 'id'>;

/** What will be broken soon unless somebody acts. */
@Controller('sla/near-breach')
export class NearBreachController {
  constructor(private readonly record: SlaRecord, private readonly tickets: EndangeredQuery) {}

  @Get() @Roles('manager', 'admin')
  async list(@Query() { withinMinutes, withinHours }: NearBreachRequest): Promise<{ items: Row[] }> {
    const minutes = withinMinutes ?? (withinHours ? withinHours * 60 : DEFAULT_MINUTES);
    const near = (await this.record.nearBreach(minutes * MINUTE_MS)).slice(0, MOST_SHOWN);
    const tickets = await this.tickets.of(near.map(({ ticketId }) => ticketId));
    return {
      items: near.flatMap((clock) => {
        const ticket = tickets.get(clock.ticketId);
        if (!ticket) return [];
        const { reference, subject, priority, assigneeName } = ticket;
        return [{ ...clock, reference, subject, priority, assigneeName }];
      }),
    };
  }
}
