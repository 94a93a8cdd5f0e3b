import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailLimits } from '../parse/mail-limits';
import type { ParsedMail } from '../parse/mail-types';
import { parseMail } from '../parse/parse-mail';
import { ParseWorker } from './parse-worker';

export interface MailParsePoolOptions {
  /** Child processes (default 1). */
  size?: number;
  /** Milliseconds that one message may take before its child is killed (default 30 s). */
  timeoutMs?: number;
  /** Heap of a child in MiB (default 512). */
  memoryMb?: number;
  limits?: Partial<MailLimits>;
  /** Compiled `parse-child.js`; by default the one beside this file. Without one, messages are read in this process. */
  entry?: string;
}

/** Reads messages in child processes, so that a hostile one costs a child and never the server. */
export class MailParsePool {
  private readonly workers: ParseWorker[];
  private readonly limits: Partial<MailLimits>;

  constructor(options: MailParsePoolOptions = {}) {
    const entry = options.entry ?? join(__dirname, 'parse-child.js');
    const count = existsSync(entry) ? (options.size ?? 1) : 0;
    this.limits = options.limits ?? {};
    this.workers = Array.from({ length: count }, () => new ParseWorker(entry, options.timeoutMs ?? 30_000, options.memoryMb ?? 512));
  }

  /**
   * Reads a message from a file or from memory.
   * @throws MailParseError; an errno error when the file cannot be read
   */
  async parse(input: string | Buffer): Promise<ParsedMail> {
    const [first, ...others] = this.workers;
    if (!first) return parseMail(typeof input === 'string' ? await readFile(input) : input, this.limits);
    const worker = others.reduce((least, one) => (one.waiting < least.waiting ? one : least), first);
    return worker.parse(input, this.limits);
  }

  /** Ends the children; messages in hand fail with `crashed`. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
