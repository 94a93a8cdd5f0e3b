import type { Server } from 'node:http';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Socket } from 'socket.io';
import { AppSetup } from '../platform/boot';
import { Env } from '../platform/config/env';
import { SocketServer } from '../platform/realtime-adapter';
import { AccessWatch } from './access-watch';
import { Handshake } from './handshake';
import { STAFF_ROOM } from './live-change';
import { LiveCommands } from './live-commands';

/** Of one person to one process. */
const MOST_CONNECTIONS = 40;

/** Takes live connections at `/socket.io`; a worker takes none. */
@Injectable()
export class LiveGateway extends AppSetup implements OnModuleDestroy {
  private readonly log = new Logger('Live');

  constructor(
    private readonly env: Env,
    private readonly sockets: SocketServer,
    private readonly handshake: Handshake,
    private readonly access: AccessWatch,
    private readonly commands: LiveCommands,
  ) {
    super();
  }

  apply(app: NestFastifyApplication): void {
    if (this.env.PEYGIR_ROLE === 'worker') return;
    this.sockets.attach(app.getHttpServer() as Server, (request) => this.handshake.refusal(request));
    this.sockets.io.on('connection', (socket) => this.welcome(socket));
  }

  /** First of all, because the web server waits for its connections. */
  async onModuleDestroy(): Promise<void> {
    await this.sockets.close();
  }

  private welcome(socket: Socket): void {
    socket.on('error', (error: unknown) => this.log.debug('a live connection sent something unreadable', error));
    const staff = this.handshake.staffOf(socket.request);
    if (!staff || this.access.connectionsOf(staff.id) >= MOST_CONNECTIONS) {
      socket.disconnect(true);
      return;
    }
    this.access.add(socket, staff);
    this.commands.serve(socket, staff);
    void socket.join(STAFF_ROOM);
  }
}
