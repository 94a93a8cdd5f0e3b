import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseMail } from '../parse/parse-mail';
import { createMailListener } from '../smtp/mail-listener';
import { composeMail, type OutgoingMail } from './compose-mail';
import { createSmtpTransport } from './smtp-transport';

const mail: OutgoingMail = {
  messageId: '<d-42@desk.example.org>',
  from: { name: 'میز کمک', address: 'help@example.org' },
  to: [{ name: 'مریم', address: 'maryam@example.com' }],
  subject: 'شکایت شما ثبت شد',
  text: 'سلام',
  html: '<p dir="rtl">سلام</p>',
  date: new Date('2026-11-22T06:00:00Z'),
};

describe('composing', () => {
  it('gives what was put in, marked and threaded', async () => {
    const read = await parseMail(await composeMail({ ...mail, automatic: true, inReplyTo: '<q@example.com>', references: ['<p@example.com>', '<q@example.com>', '<q@example.com>'], unsubscribe: { url: 'https://desk.example.org/u/1', mailto: 'u@example.org' }, attachments: [{ name: 'رسید.txt', contentType: 'text/plain', content: Buffer.from('ok') }] }));
    expect(read).toMatchObject({
      messageId: mail.messageId, from: mail.from, to: mail.to, subject: mail.subject, date: mail.date, text: 'سلام', html: mail.html,
      inReplyTo: ['<q@example.com>'], references: ['<p@example.com>', '<q@example.com>'], attachments: [{ name: 'رسید.txt', size: 2 }],
    });
    expect(read.headers).toMatchObject({
      'auto-submitted': ['auto-generated'], 'x-auto-response-suppress': ['All'],
      'list-unsubscribe': ['<https://desk.example.org/u/1>, <mailto:u@example.org>'], 'list-unsubscribe-post': ['List-Unsubscribe=One-Click'],
    });
  });

  it('gives the same bytes for the same input and no marks on a person\'s mail', async () => {
    const [one, two] = [await composeMail(mail), await composeMail(mail)];
    expect(one.equals(two)).toBe(true);
    expect(one.toString()).not.toMatch(/auto-submitted|list-unsubscribe/i);
  });

  it('keeps the first and the latest of a long list of references', async () => {
    const references = Array.from({ length: 100 }, (_, at) => `<r${at}@example.com>`);
    const read = await parseMail(await composeMail({ ...mail, references }));
    expect(read.references).toHaveLength(30);
    expect([read.references[0], read.references.at(-1)]).toEqual(['<r0@example.com>', '<r99@example.com>']);
  });

  it('lets nothing break out of a header', async () => {
    const raw = (await composeMail({ ...mail, subject: 'a\r\nBcc: x@example.net', from: { name: 'n\r\nBcc: y@example.net', address: 'help@example.org' }, headers: { 'X-Note': 'v\nBcc: z@example.net' } })).toString();
    expect(raw).not.toMatch(/^bcc:/im);
    await expect(composeMail({ ...mail, messageId: '<a@b>\r\nBcc: x@y' })).rejects.toThrow(TypeError);
    await expect(composeMail({ ...mail, headers: { 'X: y\r\nBcc': 'z' } })).rejects.toThrow(TypeError);
    await expect(composeMail({ ...mail, unsubscribe: { url: 'https://x/> , <mailto:y' } })).rejects.toThrow(TypeError);
  });

  it('opens no file for an attachment that names one', async () => {
    const sneaky = { name: 'x', contentType: 'text/plain', content: { path: '/etc/hostname' } as unknown as Buffer };
    await expect(composeMail({ ...mail, attachments: [sneaky] })).rejects.toThrow(/rejected|access/i);
  });
});

describe('sending', () => {
  const envelope = { from: '', to: ['maryam@example.com'] };
  let server: Server | undefined;
  afterEach(() => server?.close());

  /** A server that greets with one line and answers every command with another. */
  async function fixed(greeting: string, answer: (line: string) => string): Promise<string> {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write(`${greeting}\r\n`);
      socket.on('data', (chunk) => socket.write(`${answer(chunk.toString())}\r\n`));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
  }

  const attempt = async (url: string): Promise<unknown> => {
    const transport = createSmtpTransport(url, { timeoutMs: 1_000 });
    try {
      return await transport.send({ raw: await composeMail(mail), envelope }).catch((error: unknown) => error);
    } finally {
      transport.close();
    }
  };

  it('gives the server\'s answer and signs with DKIM', async () => {
    const spoolDir = await mkdtemp(join(tmpdir(), 'peygir-send-'));
    let got = '';
    const listener = createMailListener({ host: '127.0.0.1', port: 0, maxBytes: 100_000, spoolDir, onMessage: async ({ content }) => { got = String(content()); } });
    const { port } = await listener.start();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
    const transport = createSmtpTransport(`smtp://127.0.0.1:${port}`);
    await transport.verify();
    const receipt = await transport.send({ raw: await composeMail(mail), envelope: { from: 'bounce@example.org', to: ['maryam@example.com'] }, dkim: { domain: 'example.org', selector: 's1', privateKey } });
    expect(receipt).toMatchObject({ accepted: ['maryam@example.com'], rejected: [] });
    expect(receipt.response).toMatch(/^250/);
    expect(got).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256;[\s\S]*s=s1/m);
    expect(got).toContain('Message-ID: <d-42@desk.example.org>');
    transport.close();
    await listener.close();
    await rm(spoolDir, { recursive: true, force: true });
  });

  it.each([
    ['a refused recipient', (line: string) => (/^RCPT/.test(line) ? '550 5.1.1 no such user' : '250 ok'), { temporary: false, code: 550 }],
    ['a busy server', (line: string) => (/^RCPT/.test(line) ? '451 4.3.0 later' : '250 ok'), { temporary: true, code: 451 }],
    ['a refused message', (line: string) => (/^DATA/.test(line) ? '354 go' : /\r\n\.\r\n$/.test(line) ? '554 spam' : '250 ok'), { temporary: false, code: 554 }],
  ])('tells %s', async (_name, answer, expected) => {
    expect(await attempt(await fixed('220 hi', answer))).toMatchObject(expected);
  });

  it('takes a missing or silent server for temporary', async () => {
    expect(await attempt('smtp://127.0.0.1:1')).toMatchObject({ temporary: true, code: null });
    const url = await fixed('', () => '');
    expect(await attempt(url)).toMatchObject({ temporary: true });
  });
});
