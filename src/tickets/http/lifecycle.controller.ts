import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { FieldFault } from '../../kernel/domain-error';
import { UnitOfWork } from '../../platform/database/tx';
import { CurrentStaff, type StaffActor } from '../../platform/security';
import { ChangeStatus } from '../app/change-status';
import { MergeTickets } from '../app/merge-tickets';
import { Tickets } from '../app/tickets-facade';
import { GuardsRequest, MergeRequest, TransitionRequest, UnmergeRequest } from './tickets.requests';
import { TicketResponses } from './ticket-responses';

/** How a ticket moves. */
@Controller('tickets/:id')
export class LifecycleController {
  constructor(
    private readonly tickets: Tickets,
    private readonly status: ChangeStatus,
    private readonly merging: MergeTickets,
    private readonly uow: UnitOfWork,
    private readonly responses: TicketResponses,
  ) {}

  /** What still stands in the way of an action. */
  @Get('guards')
  async guards(@Param('id') id: string, @Query() { action }: GuardsRequest, @CurrentStaff() actor: StaffActor): Promise<{ faults: FieldFault[] }> {
    const { id: ticketId } = await this.tickets.get(id);
    return { faults: await this.uow.run((tx) => this.status.faults({ ticketId, action }, actor, tx)) };
  }

  @Post('transitions') @HttpCode(200)
  async move(@Param('id') id: string, @Body() body: TransitionRequest, @CurrentStaff() actor: StaffActor): Promise<object> {
    const { id: ticketId } = await this.tickets.get(id);
    // Taking a merge back concerns two tickets.
    const { version } = body;
    await this.uow.run((tx) => (body.action === 'unmerge' ? this.merging.unmerge({ ticketId, version }, actor, tx) : this.status.execute({ ...body, ticketId }, actor, tx)));
    return this.responses.page(ticketId, actor);
  }

  @Post('merge') @HttpCode(200)
  async merge(@Param('id') id: string, @Body() body: MergeRequest, @CurrentStaff() actor: StaffActor): Promise<object> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.uow.run((tx) => this.merging.merge({ ...body, ticketId }, actor, tx));
    return this.responses.page(ticketId, actor);
  }

  @Post('unmerge') @HttpCode(200)
  async unmerge(@Param('id') id: string, @Body() body: UnmergeRequest, @CurrentStaff() actor: StaffActor): Promise<object> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.uow.run((tx) => this.merging.unmerge({ ...body, ticketId }, actor, tx));
    return this.responses.page(ticketId, actor);
  }
}
