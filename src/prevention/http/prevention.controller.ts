import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor';
import { CurrentStaff, Roles } from '../../platform/security';
import { UnitOfWork } from '../../platform/database/tx';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { Tickets } from '../../tickets';
import { AddCause } from '../app/add-cause';
import { RecordRootCause } from '../app/record-root-cause';
import { CausesQuery, type CauseView, type RootCauseView } from '../data/causes.query';
import { AddCauseRequest, RootCauseRequest } from './prevention.requests';

/** Why complaints happen: the cause tree, and the cause of each ticket. */
@Controller()
export class PreventionController {
  constructor(
    private readonly tickets: Tickets,
    private readonly causes: CausesQuery,
    private readonly recorder: RecordRootCause,
    private readonly adder: AddCause,
    private readonly uow: UnitOfWork,
    private readonly once: Idempotency,
  ) {}

  @Get('prevention/causes')
  async tree(): Promise<{ items: CauseView[] }> {
    return { items: await this.causes.tree() };
  }

  @Post('prevention/causes') @Roles('manager', 'admin')
  async add(
    @Body() body: AddCauseRequest, @CurrentStaff() actor: Actor & { id: string },
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CauseView> {
    return sendOnce(reply, await this.once.run({ scope: `prevention.causes:${actor.id}`, key, request: body }, 201, async (tx) => {
      const { id, parentId, nameFa, nameEn, active } = await this.adder.execute(body, tx);
      return { body: { id, parentId, name: { fa: nameFa, en: nameEn }, active } };
    }));
  }

  @Get('tickets/:id/root-cause')
  async read(@Param('id') id: string): Promise<{ rootCause: RootCauseView | null }> {
    return { rootCause: await this.causes.ofTicket((await this.tickets.get(id)).id) };
  }

  @Put('tickets/:id/root-cause')
  async record(@Param('id') id: string, @Body() body: RootCauseRequest, @CurrentStaff() actor: Actor): Promise<{ rootCause: RootCauseView | null }> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.uow.run((tx) => this.recorder.execute({ ...body, ticketId }, actor, tx));
    return { rootCause: await this.causes.ofTicket(ticketId) };
  }
}
