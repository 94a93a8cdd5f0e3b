import type { Env } from '../config/env';
import { type LiveBus, SingleProcessLiveBus } from './live-bus';
import { PostgresLiveBus } from './postgres-live-bus';
import { RedisLiveBus } from './redis-live-bus';
import type { SocketServer } from './socket-server';

/** Redis where it is configured, else the shared database; in the embedded mode this process is the only one. */
export function createLiveBus(env: Env, sockets: SocketServer): LiveBus {
  if (env.REDIS_URL) return new RedisLiveBus(env.REDIS_URL, sockets.io);
  return env.DATABASE_URL ? new PostgresLiveBus(env.DATABASE_URL) : new SingleProcessLiveBus();
}
