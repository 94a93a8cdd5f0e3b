import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createTestApp, type TestApp } from '../../support/test-app';
import { ProbeModule } from './probe.module';

const MB = 1024 * 1024;
let t: TestApp;
beforeAll(async () => {
  t = await createTestApp({ modules: [ProbeModule] });
});
afterAll(() => t.close());

/** Sends chunks without a length until the server has answered. @returns status, body, bytes that were written by then */
function sendChunked(path: string, type: string, chunk: Buffer, chunks: number): Promise<{ status: number; body: string; written: number }> {
  return new Promise((resolve, reject) => {
    let written = 0;
    const sent = request(`${t.url}${path}`, { method: 'POST', headers: { 'content-type': type } }, (answer) => {
      let body = '';
      answer.on('data', (data: Buffer) => (body += data.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode!, body, written }));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error)));
    const write = (): void => {
      if (chunks-- <= 0 || sent.destroyed) return void sent.end();
      written += chunk.length;
      sent.write(chunk, () => setImmediate(write));
    };
    write();
  });
}

/** The answer to a head alone: nothing of the body is ever sent. */
function answerToHead(head: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(new URL(t.url).port), '127.0.0.1', () => socket.write(head));
    socket.on('data', (data) => (text += data.toString()));
    socket.on('close', () => resolve(text));
  });
}

describe('a body that is too large', () => {
  it('is refused before a byte of it is read when its length is told', async () => {
    const answer = await answerToHead(`POST /api/probe HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${2 * 1024 * MB}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"too_large"');
  });

  it('is cut at the limit when its length is not told', async () => {
    const { status, body, written } = await sendChunked('/api/probe', 'application/json', Buffer.alloc(64 * 1024, 'a'), 16 * 64);
    expect(status).toBe(413);
    expect(JSON.parse(body).code).toBe('too_large');
    expect(written).toBeLessThan(16 * MB);
  });

  it('just under the limit is taken', async () => {
    const { status } = await t.bare().post('/api/probe').send({ subject: 'a'.repeat(900_000) });
    expect(status).toBe(201);
  });

  it('is refused for a mail too, with and without a length', async () => {
    const small = await t.bare().post('/api/probe/mail').set('content-type', 'message/rfc822').send('Subject: hello\r\n\r\nbody');
    expect(small.body).toEqual({ size: 22 });
    const { status } = await sendChunked('/api/probe/mail', 'message/rfc822', Buffer.alloc(64 * 1024), 16 * 8);
    expect(status).toBe(413);
    const told = await answerToHead(`POST /api/probe/mail HTTP/1.1\r\nHost: x\r\nContent-Type: message/rfc822\r\nConnection: close\r\nContent-Length: ${100 * MB}\r\n\r\n`);
    expect(told).toMatch(/^HTTP\/1\.1 413 /);
  });
});

describe('a request that is no HTTP, or has too much of it', () => {
  it('gets a problem document on the bare socket', async () => {
    const answer = await answerToHead('GET\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
    const long = await answerToHead(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(long).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('a form with files', () => {
  it('stores each under the hash of its content, and gives nested fields', async () => {
    const photo = randomBytes(300_000);
    const { status, body } = await t.bare().post('/api/probe/form').field('subject', 'سلام').field('contact.email', 'a@b.co').attach('files', photo, 'عکس.png');
    expect(status).toBe(201);
    const sha256 = createHash('sha256').update(photo).digest('hex');
    expect(body).toEqual({ fields: { subject: 'سلام', contact: { email: 'a@b.co' } }, stored: [{ name: 'عکس.png', field: 'files', sha256, size: 300_000 }] });
    const path = join(t.dataDir, 'files', sha256.slice(0, 2), sha256);
    expect(readFileSync(path).equals(photo)).toBe(true);
  });

  it('leaves nothing behind of a file that is too large', async () => {
    const answer = await t.bare().post('/api/probe/form').attach('files', Buffer.alloc(16 * MB), 'big.bin');
    expect([answer.status, answer.body.code]).toEqual([413, 'file_too_large']);
    const tmp = join(t.dataDir, 'files', 'tmp');
    expect(existsSync(tmp) ? readdirSync(tmp) : []).toEqual([]);
  });

  it.each(['__proto__.admin', 'constructor.prototype.x', 'a..b'])('refuses the field name %s', async (name) => {
    const answer = await t.bare().post('/api/probe/form').field(name, 'x');
    expect(answer.status).toBe(400);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  it('refuses text that cannot be stored', async () => {
    const answer = await t.bare().post('/api/probe/form').field('subject', 'a\0b');
    expect([answer.status, answer.body.code]).toEqual([400, 'text_not_storable']);
  });

  it('is what the route wants', async () => {
    const answer = await t.bare().post('/api/probe/form').send({ subject: 'x' });
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported_media_type']);
  });
});
