import { io, type Socket } from 'socket.io-client';
import { AppModule } from '../../../src/app.module';
import type { StaffRole } from '../../../src/kernel/actor';
import { loadEnv } from '../../../src/platform/config/load-env';
import { createApp } from '../../../src/platform/http/create-app';
import { createLogger } from '../../../src/platform/logging/create-logger';
import type { Agent, TestApp, TestPerson } from '../../support/test-app';

const WITHIN_MS = 10_000;

export interface Answer {
  status: number;
  code?: string;
  version?: number;
  errors?: { field: string; code: string }[];
}

interface Heard {
  name: string;
  data: Record<string, unknown>;
}

/** A browser window's live connection: remembers all it hears, and waits for what is still to come. */
export class LiveClient {
  readonly heard: Heard[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(readonly socket: Socket) {
    socket.onAny((name: string, data: Record<string, unknown>) => {
      this.heard.push({ name, data });
      for (const look of this.waiting) look();
    });
  }

  /** The first such event, heard already or still to come. */
  hears(name: string, fits: (data: any) => boolean = () => true, withinMs = WITHIN_MS): Promise<Record<string, any>> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.heard.find((one) => one.name === name && fits(one.data));
        if (found) settle(() => resolve(found.data));
      };
      const timer = setTimeout(() => settle(() => reject(new Error(`No ${name} within ${withinMs} ms; heard: ${JSON.stringify(this.heard)}`))), withinMs);
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        end();
      };
      this.waiting.add(look);
      look();
    });
  }

  ask(name: string, ...args: unknown[]): Promise<Answer> {
    return this.socket.timeout(WITHIN_MS).emitWithAck(name, ...args) as Promise<Answer>;
  }

  /** Why it was disconnected, with the milliseconds it took from now. */
  async closes(): Promise<{ reason: string; afterMs: number }> {
    const from = performance.now();
    const reason = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The connection stayed open.')), WITHIN_MS);
      this.socket.once('disconnect', (why) => {
        clearTimeout(timer);
        resolve(why);
      });
    });
    return { reason, afterMs: performance.now() - from };
  }
}

export interface SignedIn {
  agent: Agent;
  person: TestPerson;
  cookie: string;
}

/** Somebody new with a session of their own, as a browser and as the cookie it holds. */
export async function signIn(t: TestApp, role: StaffRole = 'agent'): Promise<SignedIn> {
  const person = await t.createPerson(role);
  const agent = t.http();
  const { headers } = await agent.post('/api/auth/login').send({ email: person.email, password: person.password }).expect(200);
  return { agent, person, cookie: headers['set-cookie']![0]!.split(';')[0]! };
}

const open = new Set<Socket>();

/** Connects, or tells why not. */
export async function connect(url: string, headers: Record<string, string>, transports: ('websocket' | 'polling')[] = ['websocket']): Promise<LiveClient> {
  const socket = io(url, { path: '/socket.io', transports, extraHeaders: headers, reconnection: false, forceNew: true });
  open.add(socket);
  const client = new LiveClient(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return client;
}

export function closeClients(): void {
  for (const socket of open) socket.disconnect();
  open.clear();
}

export interface OtherProcess {
  url: string;
  get<T>(token: abstract new (...args: never[]) => T): T;
  close(): Promise<void>;
}

/** One more process on the same database. */
export async function startOther(t: TestApp, settings: Record<string, string> = {}): Promise<OtherProcess> {
  const env = loadEnv({
    PUBLIC_URL: t.publicUrl, DATABASE_URL: t.databaseUrl, PEYGIR_ROLE: 'web', PEYGIR_SEED: 'none', PEYGIR_DATA_DIR: t.dataDir, PEYGIR_RATE_LIMITS: 'off',
    MAIL_LISTEN_PORT: '0', LOG_LEVEL: process.env.PEYGIR_TEST_LOG ?? 'silent', ...settings,
  });
  const { app } = await createApp({ env, databaseUrl: t.databaseUrl, log: createLogger(env.LOG_LEVEL), modules: [AppModule], clock: t.clock, webDist: `${t.dataDir}/no-client` });
  await app.listen(0, '127.0.0.1');
  return { url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), get: (token) => app.get(token as never, { strict: false }), close: () => app.close() };
}

export interface Filed {
  id: string;
  reference: string;
  /** Writes as the customer. */
  write(text: string): Promise<void>;
}

/** A complaint from the form. */
export async function file(t: TestApp, body: object): Promise<Filed> {
  const { body: filed } = await t.http().post('/api/portal/complaints').send(body).expect(201);
  const { reference, trackingToken } = filed as { reference: string; trackingToken: string };
  const row = await t.database.one<{ id: string }>('SELECT id FROM ticket WHERE reference = $1', [reference]);
  return {
    id: row!.id,
    reference,
    write: async (text) => {
      await t.http().post(`/api/portal/complaints/${reference}/messages`).set('x-tracking-token', trackingToken).send({ text }).expect(201);
    },
  };
}
