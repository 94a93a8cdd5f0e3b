import type { LoggerService } from '@nestjs/common';
import type { Logger } from './create-logger';

/** Lets everything that says `new Logger('Context')` write to the structured log. */
export class NestLogger implements LoggerService {
  constructor(private readonly log_: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    // What the framework tells of its own wiring is of no use in production.
    const context = rest.at(-1);
    if (typeof context === 'string' && FRAMEWORK.has(context)) this.write('debug', message, rest);
    else this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
    const [first] = rest;
    const stack = rest.length > 1 && typeof first === 'string' ? first : undefined;
    const err = message instanceof Error ? message : rest.find((one) => one instanceof Error);
    const extra = typeof first === 'object' && first !== null && !(first instanceof Error) ? first : undefined;
    const text = message instanceof Error ? message.message : typeof message === 'string' ? message : JSON.stringify(message);
    this.log_[level]({ ...extra, ...(context && { context }), ...(stack && { stack }), ...(err && { err }) }, text);
  }
}

const FRAMEWORK = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication', 'WebSocketsController']);
