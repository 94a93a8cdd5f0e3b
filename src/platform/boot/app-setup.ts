import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A module's own hand on the application before it is initialised (a socket adapter, say). Any provider that extends this is found. */
export abstract class AppSetup {
  abstract apply(app: NestFastifyApplication): void | Promise<void>;
}
