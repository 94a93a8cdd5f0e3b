import { EnvError, loadEnv } from '../platform/config/load-env';
import type { Env } from '../platform/config/env';
import { DataDirectoryInUseError, NotDurableError } from '../platform/database/embedded';
import { createLogger, type Logger } from '../platform/logging/create-logger';
import { Lifetime } from './lifetime';
import { openDatabase } from './open-database';
import { startApp } from './start-app';

/** From the settings to a process that serves; a start that fails says why in plain words and exits with 1. */
export async function runProcess(source: Record<string, string | undefined>): Promise<void> {
  const env = readEnv(source);
  if (!env) return;
  const log = createLogger(env.LOG_LEVEL);
  const lifetime = new Lifetime(log);
  lifetime.listenToSignals();
  try {
    const databaseUrl = await openDatabase(env, log, lifetime);
    if (lifetime.isEnding) return;
    const lines = await startApp(env, databaseUrl, log, lifetime);
    process.stdout.write(`\n${lines.join('\n')}\n\n`);
  } catch (error) {
    if (lifetime.isEnding) return;
    tell(error, env, log);
    await lifetime.end(1);
  }
}

function readEnv(source: Record<string, string | undefined>): Env | null {
  try {
    return loadEnv(source);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return null;
  }
}

function tell(error: unknown, env: Env, log: Logger): void {
  if (error instanceof DataDirectoryInUseError || error instanceof NotDurableError) {
    process.stderr.write(`${error.message}\n`);
  } else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    process.stderr.write(`Port ${env.PORT} on ${env.HOST} is in use. Stop what uses it, or set PORT to another one.\n`);
  } else {
    log.fatal({ err: error }, 'Peygir could not start');
    process.stderr.write(`Peygir could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
