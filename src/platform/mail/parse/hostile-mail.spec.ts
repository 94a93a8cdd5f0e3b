import { parseBounce } from '../bounce/parse-bounce';
import { visibleReply } from '../reply/visible-reply';
import { MailParseError } from './mail-parse-error';
import { parseMail } from './parse-mail';

const codeOf = async (raw: Buffer): Promise<string> => parseMail(raw).then(() => 'read', (error: unknown) => (error instanceof MailParseError ? error.code : 'untyped'));
const nested = (levels: number): Buffer => {
  const open = Array.from({ length: levels }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`).join('');
  return Buffer.from(`From: a@example.com\n${open}Content-Type: text/plain\n\nx`);
};
const multipart = (parts: number, each: string): Buffer => Buffer.from(`From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n${`--b\n${each}\n`.repeat(parts)}--b--`);

describe('hostile messages', () => {
  it.each<[string, () => Buffer, string]>([
    ['multiparts in each other', () => nested(2_000), 'too_deep'],
    ['10,000 parts', () => multipart(10_000, 'Content-Type: text/plain\n\nx'), 'too_many_parts'],
    ['a huge header', () => Buffer.from(`From: a@example.com\nX-Big: ${'a'.repeat(3_000_000)}\n\nx`), 'headers_too_large'],
    ['headers without end', () => Buffer.from(`From: a@example.com\n${'X-A: b\n'.repeat(300_000)}`), 'headers_too_large'],
    ['a message beyond the size', () => Buffer.alloc(65 * 1024 * 1024, 'a'), 'too_large'],
  ])('%s', async (_name, build, code) => {
    expect(await codeOf(build())).toBe(code);
  });

  it.each<[string, () => Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['only NUL', () => Buffer.alloc(10_000)],
    ['random bytes', () => Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 0xff))],
    ['20,000 nested divs', () => Buffer.from(`From: a@example.com\nContent-Type: text/html\n\n${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`)],
    ['unclosed tags', () => Buffer.from(`From: a@example.com\nContent-Type: text/html\n\n${'<a href="'.repeat(50_000)}`)],
    ['a long run of encoded words', () => Buffer.from(`From: a@example.com\nSubject: ${'=?utf-8?Q?=C3?= '.repeat(20_000)}\n\nx`)],
    ['a long run of open encoded words', () => Buffer.from(`From: ${'=?utf-8?B?'.repeat(40_000)}\n\nx`)],
    ['a list of 50,000 brackets', () => Buffer.from(`From: ${'<'.repeat(50_000)}a@b${'@'.repeat(50_000)}\nTo: ${'('.repeat(50_000)}\n\nx`)],
    ['20 MB of base64', () => Buffer.from(`From: a@example.com\nContent-Type: application/x\nContent-Transfer-Encoding: base64\n\n${'QUJD'.repeat(18).concat('\n').repeat(280_000)}`)],
    ['a boundary of nothing', () => Buffer.from(`From: a@example.com\nContent-Type: multipart/mixed; boundary=""\n\n${'--\n'.repeat(50_000)}`)],
    ['a body of quotes', () => Buffer.from(`From: a@example.com\n\n${'> '.repeat(200_000)}`)],
    ['400,000 empty lines', () => Buffer.from(`From: a@example.com\n\n${'\n'.repeat(400_000)}`)],
    ['400,000 lines', () => Buffer.from(`From: a@example.com\n\n${'some words\n'.repeat(400_000)}`)],
    ['a line of 200,000 dashes', () => Buffer.from(`From: MAILER-DAEMON@example.com\nSubject: failure notice\n\n${'-'.repeat(200_000)}`)],
    ['200,000 rules', () => Buffer.from(`From: MAILER-DAEMON@example.com\nSubject: failure notice\n\nx\n${'----\n'.repeat(200_000)}`)],
    ['a list of 400,000 groups', () => Buffer.from(`From: a@example.com\nTo: ${'x:'.repeat(400_000)}\n\nx`)],
    ['uuencode without end', () => Buffer.from(`From: a@example.com\n\n${'begin 644 a\n'.repeat(20_000)}`)],
  ])('reads, trims and judges %s in work that grows with its length', async (_name, build) => {
    const raw = build();
    const started = process.cpuUsage();
    const read = await parseMail(raw);
    visibleReply(read.text, { html: read.html });
    parseBounce(read);
    // CPU time, in microseconds: a second when alone, several on a busy machine; what grows with the square takes minutes.
    expect(process.cpuUsage(started).user).toBeLessThan(30_000_000);
  });
});
