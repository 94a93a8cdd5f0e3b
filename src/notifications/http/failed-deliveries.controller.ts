import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '../../kernel/domain-error';
import { UnitOfWork } from '../../platform/database/tx';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import { RetryDelivery } from '../app/retry-delivery';
import { SettleDelivery } from '../app/settle-delivery';
import { DeliveriesQuery } from '../data/deliveries.query';
import { DeliveryStateResponse, FailedDeliveriesResponse, FailedDeliveryCountResponse } from './notifications.responses';

const MOST = 200;

/** Mails that did not arrive: why, and another try. */
@ApiTags('mail')
@Controller('deliveries')
export class FailedDeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesQuery,
    private readonly retrying: RetryDelivery,
    private readonly settling: SettleDelivery,
    private readonly uow: UnitOfWork,
  ) {}

  @Roles('manager', 'admin')
  @Get('failed')
  async list(@CurrentStaff() staff: StaffActor): Promise<FailedDeliveriesResponse> {
    return { items: await this.deliveries.failed(staff.id, MOST) };
  }

  @Roles('manager', 'admin')
  @Get('failed/count')
  async count(): Promise<FailedDeliveryCountResponse> {
    return { open: await this.deliveries.failedAndOpen() };
  }

  @Roles('manager', 'admin')
  @Get(':id')
  async state(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: StaffActor): Promise<DeliveryStateResponse> {
    const found = await this.deliveries.state(id, staff.id);
    if (!found) throw DomainError.notFound('delivery');
    return found;
  }

  /** Sends it again, with all tries anew. */
  @Post(':id/retry') @HttpCode(204)
  async retry(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: StaffActor): Promise<void> {
    await this.uow.run((tx) => this.retrying.execute(id, staff, tx));
  }

  /** It needs no more care: off the list, without sending it again. */
  @Post(':id/settle') @HttpCode(204)
  async settle(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: StaffActor): Promise<void> {
    await this.uow.run((tx) => this.settling.execute(id, staff, tx));
  }
}
