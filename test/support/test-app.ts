import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModuleMetadata } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { AppModule } from '../../src/app.module';
import { runBootTasks } from '../../src/bootstrap/run-boot-tasks';
import { PasswordCost } from '../../src/identity/app/password-hasher';
import { SessionRules } from '../../src/identity/domain/session-rules';
import { Identity } from '../../src/identity';
import type { StaffRole } from '../../src/kernel/actor';
import { Clock } from '../../src/kernel/clock';
import { loadEnv } from '../../src/platform/config/load-env';
import { Database } from '../../src/platform/database/database';
import { UnitOfWork } from '../../src/platform/database/tx';
import { createApp } from '../../src/platform/http/create-app';
import { createLogger } from '../../src/platform/logging/create-logger';
import { FakeClock } from './fake-clock';
import { createTestDatabase } from './test-database';

export type Agent = ReturnType<typeof request.agent>;

export interface TestAppOptions {
  clock?: FakeClock;
  /** Settings beside those of a test: no mail listener, no rate limits, no demonstration data. */
  env?: Record<string, string>;
  /** Ports that are replaced. */
  overrides?: { provide: unknown; useValue: unknown }[];
  /** More modules than the application has. */
  modules?: NonNullable<ModuleMetadata['imports']>;
  /** Sessions that end in time, as in production; by default they outlast every leap of the clock. */
  realSessions?: boolean;
  webDist?: string;
  /** Another way to the database than the direct one. */
  databaseUrl?: (direct: string) => string;
}

export interface TestPerson {
  id: string;
  email: string;
  password: string;
}

/** The whole application on a database of its own, listening on a port of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  url: string;
  clock: FakeClock;
  database: Database;
  uow: UnitOfWork;
  databaseUrl: string;
  /** The origin that counts as our own pages. */
  publicUrl: string;
  dataDir: string;
  /** A browser without a session, on our own pages. */
  http(): Agent;
  /** Requests with no header of ours. */
  bare(): Agent;
  /** A signed-in browser of somebody new with this role. */
  as(role: StaffRole, options?: { teamIds?: string[]; locale?: 'fa' | 'en' }): Promise<Agent & { person: TestPerson }>;
  createPerson(role: StaffRole, options?: { teamIds?: string[]; locale?: 'fa' | 'en' }): Promise<TestPerson>;
  get<T>(token: abstract new (...args: never[]) => T): T;
  close(): Promise<void>;
}

const PASSWORD = 'violet engines hum quietly';
const PUBLIC_URL = 'http://peygir.test';

export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const clock = options.clock ?? new FakeClock('2024-05-06T08:00:00Z');
  const testDatabase = await createTestDatabase();
  const databaseUrl = options.databaseUrl?.(testDatabase.url) ?? testDatabase.url;
  const dataDir = mkdtempSync(join(tmpdir(), 'peygir-app-'));
  const env = loadEnv({
    PUBLIC_URL, DATABASE_URL: databaseUrl, PEYGIR_ROLE: 'web', PEYGIR_SEED: 'none', PEYGIR_DATA_DIR: dataDir, PEYGIR_RATE_LIMITS: 'off',
    MAIL_LISTEN_PORT: '0', LOG_LEVEL: process.env.PEYGIR_TEST_LOG ?? 'silent', ...options.env,
  });
  const { app } = await createApp({
    env, databaseUrl, log: createLogger(env.LOG_LEVEL), modules: [AppModule, ...(options.modules ?? [])], webDist: options.webDist ?? join(dataDir, 'no-client'),
    create: async (root, adapter, settings) => {
      const builder = Test.createTestingModule({ imports: [root] }).overrideProvider(Clock).useValue(clock)
        .overrideProvider(PasswordCost).useValue({ memoryCost: 8, timeCost: 1, parallelism: 1 });
      if (!options.realSessions) builder.overrideProvider(SessionRules).useValue({ idleMs: 1e12, absoluteMs: 1e12 });
      for (const { provide, useValue } of options.overrides ?? []) builder.overrideProvider(provide).useValue(useValue);
      const module = await builder.setLogger(settings.logger as never).compile();
      return module.createNestApplication<NestFastifyApplication>(adapter, settings);
    },
  });
  await runBootTasks(app, databaseUrl);
  await app.listen(0, '127.0.0.1');
  return new RunningTestApp(app, clock, testDatabase, dataDir, env.publicUrl);
}

class RunningTestApp implements TestApp {
  readonly url: string;
  readonly database: Database;
  readonly uow: UnitOfWork;
  readonly databaseUrl: string;
  private people = 0;

  constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FakeClock,
    private readonly testDatabase: { url: string; drop(): Promise<void> },
    readonly dataDir: string,
    readonly publicUrl: string,
  ) {
    const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
    this.database = app.get(Database, { strict: false });
    this.uow = app.get(UnitOfWork, { strict: false });
    this.databaseUrl = testDatabase.url;
  }

  http(): Agent {
    return request.agent(this.url).set('sec-fetch-site', 'same-origin') as Agent;
  }

  bare(): Agent {
    return request.agent(this.url);
  }

  async as(role: StaffRole, options: { teamIds?: string[]; locale?: 'fa' | 'en' } = {}): Promise<Agent & { person: TestPerson }> {
    const person = await this.createPerson(role, options);
    const agent = this.http();
    await agent.post('/api/auth/login').send({ email: person.email, password: person.password }).expect(200);
    return Object.assign(agent, { person });
  }

  async createPerson(role: StaffRole, { teamIds = [], locale = 'en' }: { teamIds?: string[]; locale?: 'fa' | 'en' } = {}): Promise<TestPerson> {
    const identity = this.app.get(Identity, { strict: false });
    const number = ++this.people;
    const email = `${role}${number}@staff.test`;
    const passwordHash = await identity.hashPassword(PASSWORD);
    const id = await this.uow.run(async (tx) => identity.createUser(tx, { email, name: `${role} ${number}`, role, locale, teamIds, passwordHash }));
    return { id, email, password: PASSWORD };
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get(token as never, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.testDatabase.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
