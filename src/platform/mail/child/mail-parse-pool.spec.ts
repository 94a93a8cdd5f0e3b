import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailParseError } from '../parse/mail-parse-error';
import { MailParsePool } from './mail-parse-pool';

/** A child that does what the message says. */
const ENTRY = `
const buffers = [];
process.on('message', ({ id, raw }) => {
  const words = Buffer.from(raw).toString();
  if (words === 'hang') for (;;);
  if (words === 'crash') process.exit(3);
  if (words === 'eat') for (;;) buffers.push(new Array(1e6).fill(id).map(String));
  if (words === 'deep') return process.send({ id, code: 'too_deep' });
  process.send({ id, mail: { subject: words, messageId: String(process.pid), attachments: [{ content: Buffer.from(words) }] } });
});`;

let directory: string;
let pool: MailParsePool | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'peygir-child-'));
  await writeFile(join(directory, 'entry.cjs'), ENTRY);
});
afterEach(async () => {
  await pool?.close();
  await rm(directory, { recursive: true, force: true });
});

const open = (options: { size?: number; timeoutMs?: number } = {}): MailParsePool => {
  pool = new MailParsePool({ entry: join(directory, 'entry.cjs'), memoryMb: 64, ...options });
  return pool;
};
const read = (words: string): Promise<string> => pool!.parse(Buffer.from(words)).then((mail) => mail.subject, (error: unknown) => (error instanceof MailParseError ? `error: ${error.code}` : String(error)));

describe('reading in a child process', () => {
  it('gives every answer to its own question', async () => {
    open({ size: 2 });
    const asked = Array.from({ length: 40 }, (_, at) => `m${at}`);
    expect(await Promise.all(asked.map(read))).toEqual(asked);
  });

  it('kills a child that takes too long and goes on with the next message', async () => {
    open({ timeoutMs: 2_000 });
    expect(await Promise.all(['a', 'hang', 'b'].map(read))).toEqual(['a', 'error: timeout', 'b']);
  });

  it('survives a crash and a child that eats its memory', async () => {
    open();
    expect(await Promise.all(['crash', 'a', 'eat', 'b'].map(read))).toEqual(['error: crashed', 'a', 'error: crashed', 'b']);
  });

  it('hands on typed errors and gives buffers back', async () => {
    open();
    expect(await read('deep')).toBe('error: too_deep');
    const mail = await pool!.parse(Buffer.from('x'));
    expect(Buffer.isBuffer(mail.attachments[0]!.content)).toBe(true);
  });

  it('fails what waits when it is closed', async () => {
    open();
    const waiting = [read('hang'), read('a')];
    await pool!.close();
    expect(await Promise.all(waiting)).toEqual(['error: crashed', 'error: crashed']);
    expect(await read('late')).toBe('error: crashed');
  });

  it('reads in this process when there is no compiled child', async () => {
    pool = new MailParsePool({ entry: join(directory, 'missing.js') });
    expect(await read('Subject: here\n\nx')).toBe('here');
    await expect(pool.parse(join(directory, 'missing.eml'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
