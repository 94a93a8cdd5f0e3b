import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork } from '../../platform/database/tx';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import { MailAddresses } from '../app/mail-addresses';
import { SaveMailAddress } from '../app/save-mail-address';
import { AddMailAddressRequest, ChangeMailAddressRequest, RouteMailRequest } from './mail-addresses.requests';
import { MailAddressListResponse, MailAddressResponse, MailRouteResponse } from './mail-addresses.responses';

/** The addresses people write to. None is deleted: tickets came by it, and a mail from it is still a loop. */
@ApiTags('mail')
@Roles('admin')
@Controller('mail/addresses')
export class MailAddressesController {
  constructor(
    private readonly addresses: MailAddresses,
    private readonly saving: SaveMailAddress,
    private readonly uow: UnitOfWork,
    private readonly once: Idempotency,
  ) {}

  @Get()
  list(): Promise<MailAddressListResponse> {
    return this.addresses.list();
  }

  /** What would become of a mail to this address. */
  @Get('route')
  route(@Query() { to }: RouteMailRequest): Promise<MailRouteResponse> {
    return this.addresses.routeOf(to);
  }

  @Post()
  async add(
    @Body() body: AddMailAddressRequest, @CurrentStaff() staff: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MailAddressResponse> {
    const answer = await this.once.run({ scope: `mail.addresses:${staff.id}`, key, request: body }, 201, async (tx) => ({
      body: this.addresses.show(await this.saving.add(body, tx)),
    }));
    return sendOnce(reply, answer);
  }

  @Patch(':id') @HttpCode(200)
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() { version, ...settings }: ChangeMailAddressRequest): Promise<MailAddressResponse> {
    return this.addresses.show(await this.uow.run((tx) => this.saving.change(id, version, settings, tx)));
  }
}
