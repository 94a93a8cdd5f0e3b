import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentStaff, type StaffActor } from '../../platform/security';
import { Tickets } from '../../tickets';
import { DeliveriesQuery } from '../data/deliveries.query';
import { DeliveriesResponse } from './notifications.responses';

/** What the customer was told, and what became of it. */
@ApiTags('tickets')
@Controller('tickets/:id/deliveries')
export class DeliveriesController {
  constructor(private readonly tickets: Tickets, private readonly deliveries: DeliveriesQuery) {}

  @Get()
  async list(@Param('id') id: string, @CurrentStaff() staff: StaffActor): Promise<DeliveriesResponse> {
    const ticket = await this.tickets.get(id);
    const items = await this.deliveries.ofTicket(ticket.id);
    // Whom a complaint is about does not learn who complained.
    return { items: ticket.complainedAboutId === staff.id ? items.map((item) => ({ ...item, address: null, subject: null, providerAnswer: null })) : items };
  }
}
