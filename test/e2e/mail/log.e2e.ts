import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { StartupNotes } from '../../../src/platform/boot';
import { SmtpGate } from '../../../src/intake/app/smtp-gate';
import { ReceiveMail } from '../../../src/intake/app/receive-mail';
import { Clock } from '../../../src/kernel/clock';
import { MOST_MAIL_BYTES } from '../../../src/platform/http';
import type { Agent } from '../../support/test-app';
import { MailBed, plainMail } from './support/mail-bed';

let bed: MailBed;
let admin: Agent;
let manager: Agent;
beforeAll(async () => {
  bed = await MailBed.start();
  admin = await bed.t.as('admin');
  manager = await bed.t.as('manager');
});
afterAll(() => bed.close());

interface Page {
  items: { id: string }[];
  nextCursor: string | null;
  counts: Record<string, number>;
}

const post = (agent: Agent, raw: string | Buffer): ReturnType<Agent['post']> => agent.post('/api/mail/inbound').set('content-type', 'message/rfc822').send(raw);
const keyWith = async (...scopes: string[]): Promise<string> => (await admin.post('/api/api-keys').send({ name: scopes.join(), scopes }).expect(201)).body.key;

describe('POST /api/mail/inbound', () => {
  it('takes a raw message and answers where it stands', async () => {
    const key = await keyWith('mail:write');
    const { body } = await post(bed.t.bare(), plainMail({ headers: { 'Message-ID': '<posted@customer.test>' } })).set('authorization', `Bearer ${key}`).expect(201);
    expect(body).toMatchObject({ state: 'received', reason: null, ticketId: null, messageId: '<posted@customer.test>', receivedAt: bed.t.clock.now().toISOString(), source: 'post' });
    await bed.drain();
    const { body: later } = await manager.get(`/api/mail/inbound/${body.id}`).expect(200);
    expect(later).toMatchObject({ id: body.id, state: 'ticket', subject: 'Broken teapot', fromAddress: 'zahra@customer.test' });
    expect((await bed.tickets.get(later.ticketId)).channel).toBe('email');
  });

  it('answers the same bytes as the first time', async () => {
    const raw = plainMail();
    const first = await post(admin, raw).expect(201);
    await bed.drain();
    const again = await post(admin, raw).expect(201).expect('idempotency-replayed', 'true');
    expect(again.body).toMatchObject({ id: first.body.id, state: 'ticket' });
    const before = await bed.count('inbound_mail');
    await post(admin, raw).set('idempotency-key', 'one').expect(201);
    expect(await bed.count('inbound_mail')).toBe(before);
    await post(admin, plainMail()).set('idempotency-key', 'one').expect(422);
  });

  it('is closed to everybody without the right', async () => {
    await post(bed.t.http(), plainMail()).expect(401);
    await post(manager, plainMail()).expect(403);
    await post(bed.t.bare(), plainMail()).set('authorization', `Bearer ${await keyWith('read', 'write')}`).expect(403);
  });

  it('refuses what is no message', async () => {
    await post(admin, '').expect(400);
    const json = await admin.post('/api/mail/inbound').send({ from: 'a' }).expect(415);
    expect(json.body.code).toBe('unsupported_media_type');
  });

  it('explains what is too large, whether its length is told or not', async () => {
    const key = await keyWith('mail:write');
    const before = await bed.count('inbound_mail');
    const told = await send(key, { 'content-length': String(MOST_MAIL_BYTES + 1) }, 0);
    const untold = await send(key, { 'transfer-encoding': 'chunked' }, MOST_MAIL_BYTES + 1024 * 1024);
    for (const { status, body } of [told, untold]) {
      expect(status).toBe(413);
      expect(JSON.parse(body)).toMatchObject({ code: 'mail_too_large', detail: expect.stringContaining('25 MB') });
    }
    expect(await bed.count('inbound_mail')).toBe(before);
  });
});

/** Sends so many bytes of a message, without caring whether the server still reads. */
function send(key: string, headers: Record<string, string>, bytes: number): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${bed.t.url}/api/mail/inbound`, { method: 'POST', headers: { ...headers, 'content-type': 'message/rfc822', authorization: `Bearer ${key}` } }, (answer) => {
      let body = '';
      answer.on('data', (data: Buffer) => (body += data.toString()));
      answer.on('end', () => {
        sent.destroy();
        resolve({ status: answer.statusCode!, body });
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error)));
    sent.flushHeaders();
    const chunk = Buffer.alloc(64 * 1024, 'a');
    const write = (left: number): void => {
      if (left <= 0) return void (bytes > 0 && sent.end());
      sent.write(chunk, () => setImmediate(() => write(left - chunk.length)));
    };
    write(bytes);
  });
}

describe('GET /api/mail/inbound', () => {
  it('pages through everything, newest first, and the counts add up', async () => {
    for (let count = 0; count < 4; count++) await bed.deliver(plainMail({ subject: `Page ${count}`, headers: count === 0 ? { Precedence: 'bulk' } : {} }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: Page } = await manager.get('/api/mail/inbound').query(cursor === null ? { limit: 3 } : { limit: 3, cursor }).expect(200);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
      const total = Object.values(body.counts).reduce((sum, one) => sum + one, 0);
      expect(total).toBe(await bed.count('inbound_mail'));
    } while (cursor);
    expect(seen).toEqual((await bed.rows()).map(({ id }) => id));
    const { body } = await manager.get('/api/mail/inbound?state=ignored').expect(200);
    expect(body.items).toMatchObject([{ state: 'ignored', reason: 'list', subject: 'Page 0', ticketId: null }]);
    expect(body.counts.ignored).toBe(1);
  });

  it('is for managers, administrators and keys that may read', async () => {
    const agent = await bed.t.as('agent');
    const { id } = (await bed.rows())[0]!;
    for (const path of ['', `/${id}`, `/${id}/raw`]) {
      await agent.get(`/api/mail/inbound${path}`).expect(403);
      await bed.t.bare().get(`/api/mail/inbound${path}`).expect(401);
    }
    await agent.post(`/api/mail/inbound/${id}/reprocess`).expect(403);
    await bed.t.bare().get('/api/mail/inbound').set('authorization', `Bearer ${await keyWith('read')}`).expect(200);
    await bed.t.bare().get('/api/mail/inbound').set('authorization', `Bearer ${await keyWith('mail:write')}`).expect(403);
  });

  it('refuses a filter or page marker that is none', async () => {
    await manager.get('/api/mail/inbound?state=lost').expect(400);
    await manager.get(`/api/mail/inbound?cursor=${Buffer.from('["x","y"]').toString('base64url')}`).expect(400);
    await manager.get('/api/mail/inbound/0198a2b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b').expect(404);
    await manager.post('/api/mail/inbound/0198a2b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b/reprocess').expect(404);
  });

  it('gives the message as it came, only to be saved', async () => {
    const raw = plainMail({ text: '<script>alert(1)</script>' });
    const { id } = await bed.deliver(raw);
    const answer = await manager.get(`/api/mail/inbound/${id}/raw`).buffer(true).parse((res, done) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => done(null, Buffer.concat(parts)));
    }).expect(200).expect('content-type', 'message/rfc822').expect('content-security-policy', /sandbox/).expect('content-disposition', /^attachment; filename="mail-.+\.eml"/);
    expect((answer.body as Buffer).toString()).toBe(raw);
  });
});

describe('a port that is taken', () => {
  it('is told, and stops the start only when it was asked for', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const settings = { enabled: true, host: '127.0.0.1', port: (other.address() as AddressInfo).port, mayBeTaken: true, protocol: 'smtp' as const, spoolDir: `${bed.t.dataDir}/spool` };
    const notes = new StartupNotes();
    const gate = new SmtpGate(settings, bed.t.get(ReceiveMail), notes, bed.t.get(Clock));
    await gate.onApplicationBootstrap();
    expect(gate.port).toBeNull();
    expect(notes.lines).toEqual([expect.stringContaining('is in use, so no mail is taken')]);
    const strict = new SmtpGate({ ...settings, mayBeTaken: false }, bed.t.get(ReceiveMail), notes, bed.t.get(Clock));
    await expect(strict.onApplicationBootstrap()).rejects.toThrow('MAIL_LISTEN_PORT');
    other.close();
  });
});
