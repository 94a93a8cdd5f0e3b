import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import { CreateUser } from '../app/create-user';
import { StaffDirectory } from '../data/staff-directory.query';
import { CreateTeamRequest } from './identity.requests';
import { TeamListResponse, TeamResponse } from './identity.responses';

@ApiTags('identity')
@Controller('teams')
export class TeamsController {
  constructor(private readonly directory: StaffDirectory, private readonly staff: CreateUser, private readonly idempotency: Idempotency) {}

  @Get()
  async list(): Promise<TeamListResponse> {
    return { items: await this.directory.teams() };
  }

  @Roles('admin')
  @Post()
  async create(
    @Body() body: CreateTeamRequest, @CurrentStaff() staff: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TeamResponse> {
    const answer = await this.idempotency.run({ scope: `teams.create:${staff.id}`, key, request: body }, 201, async (tx) => ({
      body: { id: this.staff.team(tx, body), nameFa: body.nameFa, nameEn: body.nameEn },
    }));
    return sendOnce(reply, answer);
  }
}
