import { Module } from '@nestjs/common';
import { Env } from '../platform/config/env';
import { createLiveBus, LiveBus, SocketServer } from '../platform/realtime-adapter';
import { AccessWatch } from './access-watch';
import { Handshake } from './handshake';
import { LiveCommands } from './live-commands';
import { LiveGateway } from './live-gateway';
import { LiveLink } from './live-link';
import { Presence } from './presence';
import { TicketChanges } from './ticket-changes';

@Module({
  providers: [
    SocketServer,
    { provide: LiveBus, useFactory: createLiveBus, inject: [Env, SocketServer] },
    AccessWatch, Handshake, LiveCommands, LiveGateway, LiveLink, Presence, TicketChanges,
  ],
})
export class RealtimeModule {}
