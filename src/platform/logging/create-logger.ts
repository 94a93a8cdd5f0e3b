import { destination, pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Structured lines on standard output, written without holding up the event loop. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ dest: 1, sync: false }));
}
