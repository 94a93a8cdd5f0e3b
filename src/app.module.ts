import { Module } from '@nestjs/common';
import { CustomersModule } from './customers';
import { IdentityModule } from './identity';
import { IntakeModule } from './intake';
import { NotificationsModule } from './notifications';
import { PortalModule } from './portal';
import { PreventionModule } from './prevention';
import { RealtimeModule } from './realtime';
import { ReportingModule } from './reporting';
import { ResolutionModule } from './resolution';
import { SlaModule } from './sla';
import { TicketsModule } from './tickets';

@Module({
  imports: [
    IdentityModule, CustomersModule, SlaModule, TicketsModule, IntakeModule, ResolutionModule, PreventionModule, NotificationsModule, PortalModule, RealtimeModule, ReportingModule,
  ],
})
export class AppModule {}
