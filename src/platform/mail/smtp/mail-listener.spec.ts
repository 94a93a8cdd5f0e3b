import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createSmtpTransport } from '../send/smtp-transport';
import { SmtpSendError } from '../send/smtp-send-error';
import { createMailListener, MailRejected, type MailListener, type MailListenerOptions } from './mail-listener';
import { MOST_IN_MEMORY } from './spool-message';

let spoolDir: string;
let listener: MailListener | undefined;

beforeEach(async () => {
  spoolDir = await mkdtemp(join(tmpdir(), 'peygir-spool-'));
});
afterEach(async () => {
  await listener?.close();
  listener = undefined;
  await rm(spoolDir, { recursive: true, force: true });
});

async function listen(options: Partial<MailListenerOptions> & Pick<MailListenerOptions, 'onMessage'>): Promise<number> {
  listener = createMailListener({ host: '127.0.0.1', port: 0, maxBytes: 100_000, spoolDir, ...options });
  return (await listener.start()).port;
}

async function send(port: number, raw: Buffer, to = ['help@example.org']): Promise<string> {
  const transport = createSmtpTransport(`smtp://127.0.0.1:${port}`, { timeoutMs: 5_000 });
  try {
    return (await transport.send({ raw, envelope: { from: 'a@example.com', to } })).response;
  } finally {
    transport.close();
  }
}

const bytesOf = async (content: Buffer | Readable): Promise<Buffer> => (Buffer.isBuffer(content) ? content : buffer(content));

const failure = (port: number, raw: Buffer): Promise<SmtpSendError> => send(port, raw).then(() => { throw new Error('was accepted'); }, (error: SmtpSendError) => error);

/** Speaks a dialogue line by line and gives all that the server said. */
async function speak(port: number, ...lines: string[]): Promise<{ said: () => string; reply(count: number): Promise<void>; socket: Socket; closed: Promise<void> }> {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => { said += chunk.toString(); });
  socket.on('error', () => undefined);
  // A connection that was cut may end with a reset: that is an end too.
  const closed = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
  /** A reply ends with the line whose code is followed by a space. */
  const reply = async (count: number): Promise<void> => {
    while ((said.match(/^\d{3} .*\r\n/gm)?.length ?? 0) < count) await once(socket, 'data');
  };
  await reply(1);
  for (const [at, line] of lines.entries()) {
    socket.write(`${line}\r\n`);
    await reply(at + 2);
  }
  return { said: () => said, reply, socket, closed };
}

const body = (words: string): Buffer => Buffer.from(`From: a@example.com\r\nSubject: x\r\n\r\n${words}\r\n`);

describe('the SMTP listener', () => {
  it.each([['few', '.dot line\r\n.'], ['many', `${'x'.repeat(70)}\r\n`.repeat(MOST_IN_MEMORY / 60)]])('hands over the exact bytes, %s of them, with their envelope, and leaves no file', async (_, words) => {
    const seen: { content: Buffer; envelope: unknown; size: number; files: number }[] = [];
    const port = await listen({
      maxBytes: 2 * MOST_IN_MEMORY,
      onMessage: async ({ content, envelope, size }) => { seen.push({ envelope, size, content: await bytesOf(content()), files: (await readdir(spoolDir)).length }); },
    });
    expect(await send(port, body(words))).toMatch(/^250/);
    expect(seen).toHaveLength(1);
    const [message] = seen;
    expect(message!.content.equals(body(words))).toBe(true);
    expect(message).toMatchObject({ size: message!.content.length, envelope: { from: 'a@example.com', to: ['help@example.org'], remoteAddress: '127.0.0.1' } });
    expect(message!.files).toBe(message!.size > MOST_IN_MEMORY ? 1 : 0);
    expect(await readdir(spoolDir)).toEqual([]);
  });

  it('says 250 only after the message is stored', async () => {
    let stored!: () => void;
    const storing = new Promise<void>((resolve) => { stored = resolve; });
    let arrived!: () => void;
    const handed = new Promise<void>((resolve) => { arrived = resolve; });
    const port = await listen({ onMessage: async () => { arrived(); await storing; } });
    let answered = false;
    const sending = send(port, body('x')).then((response) => { answered = true; return response; });
    await handed;
    expect(answered).toBe(false);
    stored();
    expect(await sending).toMatch(/^250/);
  });

  it('answers 451 on a fault, 550 on a refusal, 552 beyond the size, 550 for an unknown mailbox', async () => {
    const errors: Error[] = [];
    let fault: Error = new Error('disk full at /secret/path');
    const port = await listen({ onMessage: async () => { throw fault; }, onError: (error) => errors.push(error), acceptRecipient: (address) => address !== 'no@example.org' });
    const temporary = await failure(port, body('x'));
    expect(temporary).toMatchObject({ code: 451, temporary: true });
    expect(temporary.response).not.toContain('secret');
    expect(errors).toHaveLength(1);
    fault = new MailRejected('loop');
    expect(await failure(port, body('x'))).toMatchObject({ code: 550, temporary: false });
    expect(await failure(port, body('x'.repeat(200_000)))).toMatchObject({ code: 552, temporary: false });
    await expect(send(port, body('x'), ['no@example.org'])).rejects.toMatchObject({ code: 550 });
    expect(await readdir(spoolDir)).toEqual([]);
  });

  it('answers 552 to a sender that lied about the size', async () => {
    let called = false;
    const port = await listen({ onMessage: async () => { called = true; } });
    const talk = await speak(port, 'EHLO x', 'MAIL FROM:<a@example.com> SIZE=10', 'RCPT TO:<b@example.org>', 'DATA');
    talk.socket.write(`${'x'.repeat(998)}\r\n`.repeat(200));
    talk.socket.write('.\r\n');
    await talk.reply(6);
    expect(talk.said()).toMatch(/^552 /m);
    expect(called).toBe(false);
    talk.socket.destroy();
  });

  it('answers for each recipient in LMTP', async () => {
    const port = await listen({ lmtp: true, onMessage: async () => undefined });
    const talk = await speak(port, 'LHLO x', 'MAIL FROM:<>', 'RCPT TO:<b@example.org>', 'RCPT TO:<c@example.org>', 'DATA');
    talk.socket.write('Subject: x\r\n\r\nx\r\n.\r\n');
    await talk.reply(8);
    expect(talk.said().split('354')[1]!.match(/^250 /gm)).toHaveLength(2);
    talk.socket.destroy();
  });

  it('cuts off a client that is silent and one that drips', async () => {
    const port = await listen({ onMessage: async () => undefined, commandTimeoutMs: 300, messageTimeoutMs: 500 });
    const silent = await speak(port);
    await silent.closed;
    const dripping = await speak(port, 'EHLO x', 'MAIL FROM:<a@example.com>', 'RCPT TO:<b@example.org>', 'DATA');
    const drip = setInterval(() => dripping.socket.write('x'), 50);
    await dripping.closed;
    clearInterval(drip);
    expect(dripping.said()).not.toMatch(/^250 .*accepted$/m);
  });

  it('stores nothing of a message whose sender vanished', async () => {
    let called = false;
    const port = await listen({ onMessage: async () => { called = true; } });
    const talk = await speak(port, 'EHLO x', 'MAIL FROM:<a@example.com>', 'RCPT TO:<b@example.org>', 'DATA');
    talk.socket.write('Subject: half');
    talk.socket.destroy();
    await talk.closed;
    await listener!.close();
    listener = undefined;
    expect(called).toBe(false);
    expect(await readdir(spoolDir)).toEqual([]);
  });
});
