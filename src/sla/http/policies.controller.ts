import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { UnitOfWork } from '../../platform/database/tx';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import type { SavedVersion } from '../app/edit-calendars';
import { EditPolicies } from '../app/edit-policies';
import { Rebaseline, type RebaselineReport } from '../app/rebaseline';
import { DefinitionsQuery, type PolicyRow } from '../data/definitions.query';
import type { Fault } from '../domain/fault';
import { findUnreachable } from '../domain/validate-policy';
import { ActivatePolicyRequest, ChangePolicyRequest, CreatePolicyRequest, OrderPoliciesRequest, RebaselineRequest } from './sla.requests';

interface PolicyList {
  items: PolicyRow[];
  /** Active policies that no ticket reaches; `field` is the place among the active ones. */
  unreachable: Fault[];
}

/** Which times are promised to whom: ordered, the first whose conditions hold takes a ticket. */
@Roles('manager', 'admin')
@Controller('sla/policies')
export class PoliciesController {
  constructor(
    private readonly definitions: DefinitionsQuery,
    private readonly editor: EditPolicies,
    private readonly mover: Rebaseline,
    private readonly uow: UnitOfWork,
    private readonly once: Idempotency,
  ) {}

  @Get()
  async list(): Promise<PolicyList> {
    const items = await this.definitions.policies();
    return { items, unreachable: findUnreachable(items.filter(({ active }) => active).map(({ definition }) => definition)) };
  }

  @Post()
  async create(
    @Body() { active = true, ...body }: CreatePolicyRequest, @CurrentStaff() actor: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedVersion> {
    return sendOnce(reply, await this.once.run({ scope: `sla.policies:${actor.id}`, key, request: { ...body, active } }, 201, async (tx) => ({
      body: await this.editor.create(body, active, actor.id, tx),
    })));
  }

  @Put('order')
  async order(@Body() { ids }: OrderPoliciesRequest): Promise<PolicyList> {
    await this.uow.run((tx) => this.editor.reorder(ids, tx));
    return this.list();
  }

  /** Makes a new version; clocks that run keep theirs until a re-baseline. */
  @Put(':id')
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangePolicyRequest, @CurrentStaff() actor: StaffActor): Promise<PolicyRow> {
    await this.uow.run((tx) => this.editor.change({ ...body, id }, actor.id, tx));
    return (await this.definitions.policy(id))!;
  }

  @Put(':id/active')
  async activate(@Param('id', ParseUUIDPipe) id: string, @Body() { active }: ActivatePolicyRequest): Promise<PolicyRow> {
    await this.uow.run((tx) => this.editor.setActive(id, active, tx));
    return (await this.definitions.policy(id))!;
  }

  /** Takes running clocks over to the newest versions, by jobs; a dry run only counts them. */
  @Post(':id/rebaseline') @HttpCode(200)
  rebaseline(@Param('id', ParseUUIDPipe) id: string, @Query() { dryRun }: RebaselineRequest): Promise<RebaselineReport> {
    return dryRun === 'true' ? this.mover.preview(id) : this.mover.execute(id);
  }
}
