import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor';
import { CurrentStaff } from '../../platform/security';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { UnitOfWork } from '../../platform/database/tx';
import { Tickets } from '../../tickets';
import { ResolutionVerbs } from '../app/resolution-verbs';
import { type ResolutionRecord, ResolutionRecordQuery } from '../data/resolution-record.query';
import { ChangePromiseRequest, DecideRequest, MakePromiseRequest, RecordActionRequest } from './resolution.requests';

/** What was done about a ticket: actions, promises, the decision. */
@Controller('tickets/:id')
export class ResolutionController {
  constructor(
    private readonly tickets: Tickets,
    private readonly records: ResolutionRecordQuery,
    private readonly uow: UnitOfWork,
    private readonly once: Idempotency,
    private readonly verbs: ResolutionVerbs,
  ) {}

  @Get('resolution')
  async record(@Param('id') id: string): Promise<ResolutionRecord> {
    return this.records.ofTicket((await this.tickets.get(id)).id);
  }

  @Post('actions')
  async recordAction(
    @Param('id') id: string, @Body() body: RecordActionRequest, @CurrentStaff() actor: Actor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { id: ticketId } = await this.tickets.get(id);
    const doneAt = body.doneAt ? { doneAt: new Date(body.doneAt) } : {};
    const request = { scope: `tickets.actions:${ticketId}`, key, request: body };
    return sendOnce(reply, await this.once.run(request, 201, async (tx) => ({
      body: await this.verbs.actions.execute({ ticketId, text: body.text, visibility: body.visibility, ...doneAt }, actor, tx),
    })));
  }

  @Post('promises')
  async promise(
    @Param('id') id: string, @Body() body: MakePromiseRequest, @CurrentStaff() actor: Actor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { id: ticketId } = await this.tickets.get(id);
    const request = { scope: `tickets.promises:${ticketId}`, key, request: body };
    return sendOnce(reply, await this.once.run(request, 201, async (tx) => ({
      body: await this.verbs.promises.execute({ ticketId, text: body.text, dueAt: new Date(body.dueAt) }, actor, tx),
    })));
  }

  @Post('promises/:promiseId/keep')
  async keepPromise(@Param('id') id: string, @Param('promiseId', ParseUUIDPipe) promiseId: string, @CurrentStaff() actor: Actor): Promise<ResolutionRecord> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.uow.run((tx) => this.verbs.promises.keep({ ticketId, promiseId }, actor, tx));
    return this.records.ofTicket(ticketId);
  }

  /** Moves the date; the customer is told why, before the old one has passed. */
  @Patch('promises/:promiseId')
  async changePromise(
    @Param('id') id: string, @Param('promiseId', ParseUUIDPipe) promiseId: string, @Body() body: ChangePromiseRequest, @CurrentStaff() actor: Actor,
  ): Promise<ResolutionRecord> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.uow.run((tx) => this.verbs.changes.execute({ ticketId, promiseId, dueAt: new Date(body.dueAt), reason: body.reason }, actor, tx));
    return this.records.ofTicket(ticketId);
  }

  @Put('decision')
  async decide(@Param('id') id: string, @Body() body: DecideRequest, @CurrentStaff() actor: Actor): Promise<ResolutionRecord> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.uow.run((tx) => this.verbs.decisions.execute({ ...body, ticketId }, actor, tx));
    return this.records.ofTicket(ticketId);
  }
}
