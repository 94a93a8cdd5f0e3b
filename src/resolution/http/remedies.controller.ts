import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor';
import { CurrentStaff } from '../../platform/security';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { UnitOfWork } from '../../platform/database/tx';
import { Tickets } from '../../tickets';
import { OfferRemedy } from '../app/offer-remedy';
import type { RemedyAction } from '../domain/remedy-states';
import { OfferRemedyRequest, StepRemedyRequest } from './resolution.requests';

type Stepped = { id: string; state: string };

/** What the company gives to repair the harm. */
@Controller('tickets/:id/remedies')
export class RemediesController {
  constructor(
    private readonly tickets: Tickets,
    private readonly remedies: OfferRemedy,
    private readonly uow: UnitOfWork,
    private readonly once: Idempotency,
  ) {}

  @Post()
  async offer(
    @Param('id') id: string, @Body() body: OfferRemedyRequest, @CurrentStaff() actor: Actor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { id: ticketId } = await this.tickets.get(id);
    const { dueAt, ...rest } = body;
    const request = { scope: `tickets.remedies:${ticketId}`, key, request: body };
    return sendOnce(reply, await this.once.run(request, 201, async (tx) => ({
      body: await this.remedies.execute({ ...rest, ticketId, note: body.note ?? '', ...(dueAt ? { dueAt: new Date(dueAt) } : {}) }, actor, tx),
    })));
  }

  @Post(':remedyId/approve') @HttpCode(200)
  approve(@Param('id') id: string, @Param('remedyId', ParseUUIDPipe) remedyId: string, @Body() _: StepRemedyRequest, @CurrentStaff() actor: Actor): Promise<Stepped> {
    return this.step(id, remedyId, 'approve', {}, actor);
  }

  @Post(':remedyId/accept') @HttpCode(200)
  accept(@Param('id') id: string, @Param('remedyId', ParseUUIDPipe) remedyId: string, @Body() _: StepRemedyRequest, @CurrentStaff() actor: Actor): Promise<Stepped> {
    return this.step(id, remedyId, 'accept', {}, actor);
  }

  @Post(':remedyId/decline') @HttpCode(200)
  decline(@Param('id') id: string, @Param('remedyId', ParseUUIDPipe) remedyId: string, @Body() _: StepRemedyRequest, @CurrentStaff() actor: Actor): Promise<Stepped> {
    return this.step(id, remedyId, 'decline', {}, actor);
  }

  @Post(':remedyId/fulfil') @HttpCode(200)
  fulfil(@Param('id') id: string, @Param('remedyId', ParseUUIDPipe) remedyId: string, @Body() body: StepRemedyRequest, @CurrentStaff() actor: Actor): Promise<Stepped> {
    return this.step(id, remedyId, 'fulfil', body, actor);
  }

  private async step(id: string, remedyId: string, action: RemedyAction, body: StepRemedyRequest, actor: Actor): Promise<Stepped> {
    const { id: ticketId } = await this.tickets.get(id);
    const state = await this.uow.run((tx) => this.remedies.step({ ticketId, remedyId, action, ...body }, actor, tx));
    return { id: remedyId, state };
  }
}
