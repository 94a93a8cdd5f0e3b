import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBounce } from '../bounce/find-bounce';
import type { SanitizedMailHtml, SanitizeMailOptions } from '../html/sanitize-mail-html';
import type { ReplyParts } from '../reply/visible-reply';
import type { MailLimits } from '../parse/mail-limits';
import type { ParsedMail } from '../parse/mail-types';
import { parseMail } from '../parse/parse-mail';
import { doChore } from './do-chore';
import type { Chore, MailWithReport } from './parse-messages';
import { ParseWorker } from './parse-worker';

export interface MailParsePoolOptions {
  /** Child processes (default 1). */
  size?: number;
  /** Milliseconds that one message may take before its child is killed (default 10 s). */
  timeoutMs?: number;
  /** Heap of a child in MiB (default 512). */
  memoryMb?: number;
  limits?: Partial<MailLimits>;
  /** Compiled `parse-child.js`; by default the one beside this file. Without one, messages are read in this process. */
  entry?: string;
}

/** Characters that are dealt with in this process: some 50 ms at worst, which is less than they are worth on the way. */
const MOST_HERE = 32_768;

const idlest = (workers: ParseWorker[]): ParseWorker => workers.reduce((least, one) => (one.waiting < least.waiting ? one : least));

/** Reads messages in child processes, so that a hostile one costs a child and never the server. */
export class MailParsePool {
  private readonly workers: ParseWorker[];
  private readonly limits: Partial<MailLimits>;

  constructor(options: MailParsePoolOptions = {}) {
    const entry = options.entry ?? join(__dirname, 'parse-child.js');
    const count = existsSync(entry) ? (options.size ?? 1) : 0;
    this.limits = options.limits ?? {};
    this.workers = Array.from({ length: count }, () => new ParseWorker(entry, options.timeoutMs ?? 10_000, options.memoryMb ?? 512));
  }

  /**
   * Reads a message from a file or from memory.
   * @param own what this one message may cost, where it differs
   * @throws MailParseError; an errno error when the file cannot be read
   */
  async parse(input: string | Buffer, own: Partial<MailLimits> = {}): Promise<ParsedMail> {
    return (await this.read(input, own)).mail;
  }

  /** The same, and what it reports of mail of ours. @param nullSender the envelope named no sender @throws as `parse` */
  async read(input: string | Buffer, own: Partial<MailLimits> = {}, nullSender = false): Promise<MailWithReport> {
    const limits = { ...this.limits, ...own };
    if (this.workers.length > 0) return idlest(this.workers).read(input, limits, nullSender);
    const mail = await parseMail(typeof input === 'string' ? await readFile(input) : input, limits);
    return { mail, report: findBounce(mail, nullSender) };
  }

  /** `visibleReply`, in a child when the text is long. @throws MailParseError */
  async visibleReply(text: string, html: string | null): Promise<ReplyParts> {
    return (await this.do({ kind: 'reply', text, html }, text.length + (html?.length ?? 0))) as ReplyParts;
  }

  /** `sanitizeMailHtml`, in a child when the HTML is long. @throws MailParseError */
  async sanitizeHtml(html: string, options: SanitizeMailOptions): Promise<SanitizedMailHtml> {
    return (await this.do({ kind: 'clean', html, options }, html.length)) as SanitizedMailHtml;
  }

  private do(chore: Chore, size: number): unknown {
    if (size <= MOST_HERE || this.workers.length === 0) return doChore(chore);
    return idlest(this.workers).chore(chore);
  }

  /** Ends the children; messages in hand fail with `crashed`. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
