import { destination, pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * Structured lines on standard output, written in the background and a few at a time: a line of its own for each request
 * would cost as much as the request. A kill -9 can take the last half second of lines with it.
 */
export function createLogger(level: string): Logger {
  const stream = destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 });
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}
