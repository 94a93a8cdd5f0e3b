import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, ParseIntPipe, Post, Put } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/tx';
import { CurrentStaff, type StaffActor } from '../../platform/security';
import { type ClockView, type FactView, METRICS, type Metric, SlaRecord, type TicketPolicy } from '../../sla';
import { AnswerClock } from '../app/answer-clock';
import { ChangePromisedDate } from '../app/change-promised-date';
import { slaFacts } from '../app/ticket-clocks';
import { Tickets } from '../app/tickets-facade';
import { AcknowledgeClockRequest, BreachReasonRequest, ChangePromisedDateRequest } from './clocks.requests';

const metric = new ParseEnumPipe(Object.fromEntries(METRICS.map((name) => [name, name])));

/** The clocks of one ticket: what they say, why they run as they do, who answers for them. */
@Controller('tickets/:id')
export class ClocksController {
  constructor(
    private readonly tickets: Tickets,
    private readonly record: SlaRecord,
    private readonly answers: AnswerClock,
    private readonly promises: ChangePromisedDate,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('clocks')
  async clocks(@Param('id') id: string): Promise<ClockView[]> {
    return this.record.clocksOf((await this.tickets.get(id)).id);
  }

  /** Everything that was ever noted about every clock, oldest first. */
  @Get('clocks/facts')
  async facts(@Param('id') id: string): Promise<{ items: FactView[] }> {
    return { items: await this.record.factsOf((await this.tickets.get(id)).id) };
  }

  /** "Why this policy?" */
  @Get('policy')
  async policy(@Param('id') id: string): Promise<TicketPolicy> {
    const ticket = await this.tickets.get(id);
    return this.record.policyOf(ticket.id, slaFacts(ticket));
  }

  /** Takes the escalation of a clock over: its ladder stops. */
  @Post('clocks/:metric/acknowledge') @HttpCode(200)
  async acknowledge(
    @Param('id') id: string, @Param('metric', metric) name: Metric, @Body() { instance }: AcknowledgeClockRequest, @CurrentStaff() actor: StaffActor,
  ): Promise<ClockView[]> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.uow.run((tx) => this.answers.acknowledge({ ticketId, metric: name, instance }, actor, tx));
    return this.record.clocksOf(ticketId);
  }

  /** Moves the date that the customer was told; they hear of it with the reason, before the old one has passed. */
  @Put('promised-by') @HttpCode(200)
  async movePromise(@Param('id') id: string, @Body() body: ChangePromisedDateRequest, @CurrentStaff() actor: StaffActor): Promise<{ promisedBy: Date }> {
    const { id: ticketId } = await this.tickets.get(id);
    const promisedBy = new Date(body.promisedBy);
    await this.uow.run((tx) => this.promises.execute({ ...body, ticketId, promisedBy }, actor, tx));
    return { promisedBy };
  }

  /** Why a clock was broken; asked for before the ticket is resolved. */
  @Put('clocks/:metric/:instance/breach-reason')
  async explain(
    @Param('id') id: string, @Param('metric', metric) name: Metric, @Param('instance', ParseIntPipe) instance: number,
    @Body() { reason }: BreachReasonRequest, @CurrentStaff() actor: StaffActor,
  ): Promise<ClockView[]> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.uow.run((tx) => this.answers.giveReason({ ticketId, metric: name, instance }, reason, actor, tx));
    return this.record.clocksOf(ticketId);
  }
}
