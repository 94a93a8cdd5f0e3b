import { Module, type ModuleMetadata, type NestApplicationOptions, type Type } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '../../kernel/clock';
import { AppSetup } from '../boot/app-setup';
import type { Env } from '../config/env';
import { Metrics } from '../health/metrics';
import type { Logger } from '../logging/create-logger';
import { NestLogger } from '../logging/nest-logger';
import { logRequests } from '../logging/request-log';
import { WEB_DIST } from '../paths';
import { PlatformModule } from '../platform.module';
import { registerBodyParsers } from './body-parsers';
import { checkEveryInput } from './check-input';
import { serveDocs } from './docs/serve-docs';
import { Draining } from './draining';
import { HttpAdapter } from './http-adapter';
import { shedLoad } from './load-shedding';
import { ProblemFilter } from './problem/problem.filter';
import { setSecurityHeaders } from './security-headers';
import { ValidationPipe } from './validation/validation.pipe';
import { cutOffUnreadBodies } from './unread-bodies';
import { serveWeb } from './web/serve-web';
import { workerOnly } from './worker-only';

export interface AppOptions {
  env: Env;
  databaseUrl: string;
  log: Logger;
  /** The modules of the application. */
  modules: NonNullable<ModuleMetadata['imports']>;
  /** How the application comes to be; tests put their own clock in here. */
  create?: (root: Type, adapter: HttpAdapter, options: NestApplicationOptions) => Promise<NestFastifyApplication>;
  /** Another clock than the machine's. */
  clock?: Clock;
  /** Folder of the built client. */
  webDist?: string;
}

export interface CreatedApp {
  app: NestFastifyApplication;
  draining: Draining;
}

/** Requests that may be under way at once; what comes above is told to come again. */
const MOST_UNDER_WAY = 1_000;

/** The whole application, initialised and not yet listening. */
export async function createApp(options: AppOptions): Promise<CreatedApp> {
  const { env, log } = options;
  const adapter = new HttpAdapter(env.TRUST_PROXY);
  const server = adapter.getInstance();
  setSecurityHeaders(server, env.publicUrl.startsWith('https://'));
  logRequests(server, log);
  const draining = new Draining(server, shedLoad(server, MOST_UNDER_WAY));
  if (env.PEYGIR_ROLE === 'worker') workerOnly(server);
  cutOffUnreadBodies(server);
  registerBodyParsers(server);
  checkEveryInput(server);

  const create = options.create ?? ((root, http, settings) => NestFactory.create<NestFastifyApplication>(root, http, settings));
  const app = await create(rootModule(options), adapter, { bodyParser: false, abortOnError: false, logger: new NestLogger(log) });
  app.get(Metrics).observe(server);
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  serveDocs(app);
  await serveWeb(server, adapter, options.webDist ?? WEB_DIST);
  await applySetups(app);
  await app.init();
  await server.ready();
  return { app, draining };
}

function rootModule({ env, databaseUrl, modules, clock }: AppOptions): Type {
  class Root {}
  Module({ imports: [PlatformModule.forRoot(env, databaseUrl, clock), ...modules] })(Root);
  return Root;
}

async function applySetups(app: NestFastifyApplication): Promise<void> {
  const setups = app.get(DiscoveryService, { strict: false }).getProviders().map((wrapper) => wrapper.instance as unknown);
  for (const setup of new Set(setups)) if (setup instanceof AppSetup) await setup.apply(app);
}
