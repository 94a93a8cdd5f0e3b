import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { MailLimits } from '../parse/mail-limits';
import { MailParseError } from '../parse/mail-parse-error';
import type { ParsedMail } from '../parse/mail-types';
import type { Chore, MailWithReport, ParseAnswer, ParseTask } from './parse-messages';

interface Job {
  task: ParseTask;
  resolve(answer: ParseAnswer): void;
  reject(error: Error): void;
}

/** One child process and the messages that wait for it. It reads one at a time, so a fault has one owner. */
export class ParseWorker {
  private child: ChildProcess | null = null;
  private readonly queue: Job[] = [];
  private current: Job | null = null;
  private timer: NodeJS.Timeout | undefined;
  private lastId = 0;
  private closed = false;

  constructor(private readonly entry: string, private readonly timeoutMs: number, private readonly memoryMb: number) {}

  get waiting(): number {
    return this.queue.length + (this.current ? 1 : 0);
  }

  async read(input: string | Buffer, limits: Partial<MailLimits>, nullSender: boolean): Promise<MailWithReport> {
    if (this.closed) throw new MailParseError('crashed');
    const { mail, report = null } = await this.ask({ limits, nullSender, ...(typeof input === 'string' ? { path: input } : { raw: input }) });
    return { mail: asBuffers(mail!), report };
  }

  /** @throws MailParseError */
  async chore(chore: Chore): Promise<unknown> {
    if (this.closed) throw new MailParseError('crashed');
    return (await this.ask({ limits: {}, chore })).done;
  }

  private ask(task: Omit<ParseTask, 'id'>): Promise<ParseAnswer> {
    return new Promise((resolve, reject) => {
      this.queue.push({ task: { ...task, id: ++this.lastId }, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.queue.splice(0)) job.reject(new MailParseError('crashed'));
    const child = this.child;
    if (!child) return;
    // An idle child was let go; its end must be waited for all the same.
    this.hold(child, true);
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  private next(): void {
    if (this.current || this.closed) return;
    const job = this.queue.shift();
    if (!job) return;
    this.current = job;
    const child = (this.child ??= this.spawn());
    this.hold(child, true);
    this.timer = setTimeout(() => this.fail('timeout'), this.timeoutMs);
    // A send that fails means that the child is gone; its exit settles the job.
    child.send(job.task, () => undefined);
  }

  private spawn(): ChildProcess {
    const child = fork(this.entry, [], {
      execArgv: [`--max-old-space-size=${this.memoryMb}`],
      serialization: 'advanced',
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', (answer: ParseAnswer) => this.settle(answer));
    child.on('error', () => this.lost(child));
    child.on('exit', () => this.lost(child));
    return child;
  }

  private settle(answer: ParseAnswer): void {
    if (answer.id !== this.current?.task.id) return;
    const job = this.release();
    if (answer.mail || answer.done) job.resolve(answer);
    else if (answer.code) job.reject(new MailParseError(answer.code));
    else job.reject(Object.assign(new Error(`message file: ${answer.failure}`), { code: answer.failure }));
    if (!this.queue.length && this.child) this.hold(this.child, false);
    this.next();
  }

  private lost(child: ChildProcess): void {
    if (this.child !== child) return;
    this.child = null;
    if (this.current) this.release().reject(new MailParseError('crashed'));
    this.next();
  }

  private fail(code: 'timeout'): void {
    const child = this.child;
    this.child = null;
    const job = this.release();
    child?.kill('SIGKILL');
    job.reject(new MailParseError(code));
    this.next();
  }

  private release(): Job {
    const job = this.current!;
    this.current = null;
    clearTimeout(this.timer);
    return job;
  }

  /** An idle child does not keep the server's process alive. */
  private hold(child: ChildProcess, busy: boolean): void {
    const channel = child.channel as { ref?(): void; unref?(): void } | null | undefined;
    if (busy) {
      child.ref();
      channel?.ref?.();
    } else {
      child.unref();
      channel?.unref?.();
    }
  }
}

/** Over the channel a Buffer may arrive as a plain Uint8Array. */
function asBuffers(mail: ParsedMail): ParsedMail {
  for (const one of mail.attachments) {
    if (!Buffer.isBuffer(one.content)) {
      const bytes = one.content as Uint8Array;
      one.content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
  }
  return mail;
}
