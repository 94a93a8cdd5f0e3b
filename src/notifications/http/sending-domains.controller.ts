import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Env } from '../../platform/config/env';
import { UnitOfWork } from '../../platform/database/tx';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import { SaveSendingDomain } from '../app/save-sending-domain';
import { SendingDomains } from '../app/sending-domains';
import { AddSendingDomainRequest, ChangeSendingDomainRequest } from './sending-domains.requests';
import { SendingDomainListResponse, SendingDomainResponse } from './sending-domains.responses';

/** The domains whose outgoing mail is signed with DKIM. */
@ApiTags('mail')
@Roles('admin')
@Controller('mail/domains')
export class SendingDomainsController {
  constructor(
    private readonly domains: SendingDomains,
    private readonly saving: SaveSendingDomain,
    private readonly uow: UnitOfWork,
    private readonly once: Idempotency,
    private readonly env: Env,
  ) {}

  @Get()
  async list(): Promise<SendingDomainListResponse> {
    return { items: await this.domains.all(), fromSettings: this.env.DKIM_DOMAIN ?? null };
  }

  @Post()
  async add(
    @Body() body: AddSendingDomainRequest, @CurrentStaff() staff: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SendingDomainResponse> {
    const answer = await this.once.run({ scope: `mail.domains:${staff.id}`, key, request: body }, 201, async (tx) => ({ body: await this.saving.add(body, tx) }));
    return sendOnce(reply, answer);
  }

  @Patch(':id') @HttpCode(200)
  change(@Param('id', ParseUUIDPipe) id: string, @Body() { version, ...change }: ChangeSendingDomainRequest): Promise<SendingDomainResponse> {
    return this.uow.run((tx) => this.saving.change(id, version, change, tx));
  }
}
