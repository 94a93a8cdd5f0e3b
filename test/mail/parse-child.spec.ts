import { spawnSync } from 'node:child_process';
import { writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MailParsePool } from '../../src/platform/mail';
import { compileMail } from './compile-mail';

const compiled = compileMail();
const pool = new MailParsePool({ entry: join(compiled.folder, 'child/parse-child.js') });

afterAll(async () => {
  await pool.close();
  compiled.remove();
});

describe('the compiled child', () => {
  it('reads a message from memory and from a file, attachments as buffers', async () => {
    const raw = Buffer.from('From: a@example.com\nSubject: سلام\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nbody\n--b\nContent-Type: image/png; name=p.png\nContent-Transfer-Encoding: base64\n\niVBORw==\n--b--');
    const path = join(compiled.folder, 'message.eml');
    await writeFile(path, raw);
    const [memory, file] = await Promise.all([pool.parse(raw), pool.parse(path)]);
    expect(memory).toMatchObject({ subject: 'سلام', text: 'body', from: { address: 'a@example.com' } });
    expect(memory.attachments[0]!.content.equals(Buffer.from('iVBORw==', 'base64'))).toBe(true);
    expect(file).toEqual(memory);
    await rm(path);
    await expect(pool.parse(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('finds what a report says of mail of ours, where something speaks against a person', async () => {
    const words = 'From: Mail Office <bounces@relay.example>\nSubject: Undelivered Mail Returned to Sender\n\nThe mail to <sara@example.com> could not be delivered: 550 5.1.1 user unknown\n';
    expect((await pool.read(Buffer.from(words), {}, true)).report).toMatchObject({ kind: 'hard', recipients: [{ address: 'sara@example.com', status: '5.1.1' }] });
    const { mail, report } = await pool.read(Buffer.from(words), {}, false);
    expect([mail.auto.kind, report]).toEqual(['none', null]);
  });

  it('hands on the code of a broken limit', async () => {
    const small = new MailParsePool({ entry: join(compiled.folder, 'child/parse-child.js'), limits: { maxBytes: 10 } });
    await expect(small.parse(Buffer.from('From: a@example.com\n\nx'))).rejects.toMatchObject({ code: 'too_large' });
    await small.close();
  });

  it('lets the process of its owner end, and close finish, while it is idle', () => {
    const program = `const { MailParsePool } = require(${JSON.stringify(join(compiled.folder, 'index.js'))});
      const open = async (close) => { const pool = new MailParsePool(); await pool.parse(Buffer.from('Subject: x')); if (close) { await pool.close(); console.log('closed'); } };
      void open(true).then(() => open(false)).then(() => console.log('left idle'));`;
    const run = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8', timeout: 20_000 });
    expect({ status: run.status, out: run.stdout.trim() }).toEqual({ status: 0, out: 'closed\nleft idle' });
  });

  it('reads a burst of small messages without stalling, even on a busy machine', async () => {
    const raw = Buffer.from(`From: a@example.com\nSubject: s\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\n${'text '.repeat(200)}\n--b\nContent-Type: text/html\n\n<p>${'text '.repeat(200)}</p>\n--b--`);
    const started = performance.now();
    await Promise.all(Array.from({ length: 500 }, () => pool.parse(raw)));
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
