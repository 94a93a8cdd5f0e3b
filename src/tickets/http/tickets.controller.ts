import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { UnitOfWork } from '../../platform/database/tx';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, type StaffActor } from '../../platform/security';
import { EditTicket } from '../app/edit-ticket';
import { Tickets } from '../app/tickets-facade';
import { QueueQuery } from '../data/queue.query';
import { EditTicketRequest, ListTicketsRequest, LogTicketRequest } from './tickets.requests';
import { TicketResponses } from './ticket-responses';
import { toNewTicket } from './to-new-ticket';

/** The queue and the tickets in it. */
@Controller('tickets')
export class TicketsController {
  constructor(
    private readonly tickets: Tickets,
    private readonly queue: QueueQuery,
    private readonly responses: TicketResponses,
    private readonly editor: EditTicket,
    private readonly uow: UnitOfWork,
    private readonly once: Idempotency,
  ) {}

  @Get() @Header('content-type', 'application/json; charset=utf-8')
  list(@Query() query: ListTicketsRequest, @CurrentStaff() viewer: StaffActor): Promise<string> {
    return this.queue.page(query, viewer);
  }

  /** Logged on a customer's behalf: a call, a letter, a visit. */
  @Post()
  async log(
    @Body() body: LogTicketRequest, @CurrentStaff() actor: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const command = toNewTicket(body, body.channel, this.responses.now(), actor.locale);
    return sendOnce(reply, await this.once.run({ scope: `tickets.log:${actor.id}`, key, request: body }, 201, async (tx) => {
      const opened = await this.tickets.open(command, actor, tx);
      return { body: { id: opened.id, reference: opened.reference, promisedBy: opened.promisedBy } };
    }));
  }

  @Get(':id')
  async page(@Param('id') id: string, @CurrentStaff() viewer: StaffActor): Promise<object> {
    return this.responses.page((await this.tickets.get(id)).id, viewer);
  }

  @Patch(':id') @HttpCode(200)
  async edit(@Param('id') id: string, @Body() body: EditTicketRequest, @CurrentStaff() actor: StaffActor): Promise<object> {
    const { id: ticketId } = await this.tickets.get(id);
    const { version, ...edit } = body;
    await this.uow.run((tx) => this.editor.execute({ ticketId, version, edit }, actor, tx));
    return this.responses.page(ticketId, actor);
  }
}
