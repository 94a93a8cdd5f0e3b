import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import { ApiKeys, type ApiKeySummary } from '../app/api-keys';
import { requireSession } from './browser-session';
import { CreateApiKeyRequest } from './identity.requests';
import { ApiKeyListResponse, NewApiKeyResponse } from './identity.responses';

@ApiTags('identity')
@Roles('admin')
@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys, private readonly idempotency: Idempotency) {}

  @Get()
  async list(): Promise<ApiKeyListResponse> {
    return { items: await this.keys.list() };
  }

  /** Makes a key that acts in the caller's name. Its text is shown this once. */
  @Post()
  async create(
    @Body() body: CreateApiKeyRequest, @CurrentStaff() staff: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewApiKeyResponse> {
    requireSession(staff);
    const once = { scope: `api-keys.create:${staff.id}`, key, request: body };
    const answer = await this.idempotency.run<NewApiKeyResponse>(once, 201, async (tx) => {
      const made = this.keys.create(tx, staff.id, body.name, body.scopes);
      return { body: { ...made.summary, key: made.key }, stored: made.summary };
    }, (stored) => ({ ...(stored as ApiKeySummary), key: null }));
    return sendOnce(reply, answer);
  }

  @Delete(':id')
  @HttpCode(204)
  async revoke(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: StaffActor): Promise<void> {
    requireSession(staff);
    await this.keys.revoke(id);
  }
}
