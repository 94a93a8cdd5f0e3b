import iconv from 'iconv-lite';
import { parseMail } from './parse-mail';

const mail = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'), 'utf8');
const bytes = (head: string, body: Buffer): Buffer => Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), body]);

describe('reading the head', () => {
  it('reads ids, addresses, subject and date', async () => {
    const read = await parseMail(mail(
      'From: =?utf-8?B?2YXYsduM2YU=?= <maryam@example.com>',
      'To: "Support, Desk" <help@example.org>, second@example.org',
      'Cc: Team: one@example.org, two@example.org;',
      'Reply-To: other@example.com',
      'Subject: =?utf-8?Q?Broken_=C3=BC?=',
      ' =?utf-8?Q?ber?=',
      'Date: Sun, 22 Nov 2026 09:30:00 +0330 (IRST)',
      'Message-ID: <a1@example.com>',
      'In-Reply-To: <r0@example.org>',
      'References: <r0@example.org>',
      ' <r1@example.org> <r0@example.org>',
      '', 'hello',
    ));
    expect(read).toMatchObject({
      from: { address: 'maryam@example.com', name: 'مریم' }, fromProblem: null,
      to: [{ address: 'help@example.org', name: 'Support, Desk' }, { address: 'second@example.org' }],
      cc: [{ address: 'one@example.org' }, { address: 'two@example.org' }],
      replyTo: [{ address: 'other@example.com' }],
      subject: 'Broken über', messageId: '<a1@example.com>', inReplyTo: ['<r0@example.org>'],
      references: ['<r0@example.org>', '<r1@example.org>'], date: new Date('2026-11-22T06:00:00Z'), text: 'hello',
    });
    expect(read.auto.kind).toBe('none');
  });

  it.each([
    ['two addresses', ['From: a@example.com, b@example.com'], 'several'],
    ['two headers', ['From: a@example.com', 'From: b@example.com'], 'several'],
    ['two angle addresses', ['From: <a@example.com> <b@example.com>'], 'several'],
    ['an address made by decoding', ['From: =?utf-8?B?PGJvc3NAZXhhbXBsZS5jb20+?='], 'encoded_address'],
    ['an empty address', ['From: "nobody" <>'], 'invalid'],
    ['no header', ['X-Other: 1'], 'missing'],
  ])('takes no identity from %s', async (_name, head, problem) => {
    const read = await parseMail(mail(...head, '', 'x'));
    expect({ from: read.from, problem: read.fromProblem }).toEqual({ from: null, problem });
  });

  it('keeps the sent address when the name decodes to another one', async () => {
    const read = await parseMail(mail('From: =?utf-8?Q?boss=40example.com?= <thief@example.net>', '', 'x'));
    expect(read.from?.address).toBe('thief@example.net');
  });

  it('reads header bytes in an undeclared charset by the charset named elsewhere', async () => {
    const head = Buffer.concat([Buffer.from('From: a@example.com\r\nSubject: '), iconv.encode('سلام دنيا', 'windows-1256'), Buffer.from('\r\nContent-Type: text/plain; charset=windows-1256\r\n\r\n'), iconv.encode('متن', 'windows-1256')]);
    expect(await parseMail(head)).toMatchObject({ subject: 'سلام دنيا', text: 'متن' });
  });

  it('leaves no NUL, control code or lone surrogate in any text', async () => {
    const read = await parseMail(mail('From: a@example.com', 'Subject: =?utf-16be?B?2AAAQQAA?= x\0y', 'X-Odd: \0', 'Content-Type: text/plain', '', 'a\0b\x07c'));
    const text = JSON.stringify([read.subject, read.text, read.headers]);
    expect(text).not.toMatch(/\\u0000|\\u0007|\\ud8/);
    expect(read.text).toBe('abc');
  });
});

describe('reading bodies in many charsets', () => {
  const plain = (charset: string | null): string => `From: a@example.com\r\nContent-Type: text/plain${charset ? `; charset=${charset}` : ''}`;
  it.each([
    ['windows-1256', 'windows-1256', 'شكايت از تاخير'],
    ['gb2312', 'gb2312', '你好，退款'],
    ['shift_jis', 'shift_jis', 'テストです'],
    ['utf-7', 'utf-7', 'Grüße – ok'],
    ['koi8-r', 'koi8-r', 'Привет'],
    ['cp850', 'cp850', 'Übergröße'],
  ])('declared %s', async (label, encoding, text) => {
    expect((await parseMail(bytes(plain(label), iconv.encode(text, encoding)))).text).toBe(text);
  });

  it('reads ISO-2022-JP by its escapes even when it is not declared', async () => {
    const body = Buffer.from('\x1b$B$3$s$K$A$O\x1b(B', 'latin1');
    expect((await parseMail(bytes(plain('iso-2022-jp'), body))).text).toBe('こんにちは');
    expect((await parseMail(bytes(plain(null), body))).text).toBe('こんにちは');
  });

  it('finds Persian and Western text behind a wrong or missing label', async () => {
    const persian = 'سلام، سفارش من هنوز نرسيده است و کسي جواب نمي دهد. لطفا پيگيري کنيد.';
    expect((await parseMail(bytes(plain('us-ascii'), iconv.encode(persian, 'windows-1256')))).text).toBe(persian);
    const german = 'Die Übergabe war schön, aber das Gerät ist für uns zu groß geworden.';
    expect((await parseMail(bytes(plain('x-nonsense'), iconv.encode(german, 'windows-1252')))).text).toBe(german);
    expect((await parseMail(bytes(plain('utf-8'), iconv.encode(german, 'windows-1252')))).text).toBe(german);
  });
});

describe('reading structures', () => {
  it('takes the plain part as text, the HTML part as HTML and marks inline images', async () => {
    const read = await parseMail(mail(
      'From: a@example.com', 'Content-Type: multipart/related; boundary=R', '',
      '--R', 'Content-Type: multipart/alternative; boundary=A', '',
      '--A', 'Content-Type: text/plain', '', 'plain words', '--A', 'Content-Type: text/html', '', '<p>html words <img src="cid:pic@x"></p>', '--A--',
      '--R', 'Content-Type: image/png; name="p.png"', 'Content-ID: <pic@x>', 'Content-Transfer-Encoding: base64', '', 'iVBORw==', '--R--',
    ));
    expect(read.text).toBe('plain words');
    expect(read.html).toContain('html words');
    expect(read.attachments).toMatchObject([{ name: 'p.png', contentType: 'image/png', size: 4, contentId: 'pic@x', inline: true }]);
  });

  it('keeps nested messages and calendars as attachments, with RFC 2231 names', async () => {
    const read = await parseMail(mail(
      'From: a@example.com', 'Content-Type: multipart/mixed; boundary=M', '',
      '--M', 'Content-Type: text/plain', '', 'see below',
      '--M', 'Content-Type: message/rfc822', '', 'Subject: inner one', '', 'inner body',
      '--M', 'Content-Type: text/calendar; method=REQUEST', '', 'BEGIN:VCALENDAR',
      '--M', "Content-Type: application/pdf", "Content-Disposition: attachment; filename*0*=utf-8''%D8%B1%D8%B3; filename*1*=%DB%8C%D8%AF.pdf", 'Content-Transfer-Encoding: base64', '', 'JVBERg==', '--M--',
    ));
    expect(read.text).toBe('see below');
    expect(read.attachments.map((one) => one.name)).toEqual(['inner one.eml', 'calendar.ics', 'رسید.pdf']);
    expect(read.attachments[0]!.content.toString()).toContain('inner body');
  });

  it('never lets a name be a path', async () => {
    const read = await parseMail(mail('From: a@example.com', 'Content-Type: application/x; name="..\\\\..\\\\etc/passwd"', 'Content-Disposition: attachment', '', 'x'));
    expect(read.attachments[0]!.name).toBe('passwd');
  });

  it('joins format=flowed text and keeps the signature mark', async () => {
    const read = await parseMail(mail('From: a@example.com', 'Content-Type: text/plain; format=flowed; delsp=no', '', 'one ', 'line', '> quo ', '> ted', '-- ', 'me'));
    expect(read.text).toBe('one line\n> quo ted\n-- \nme');
  });

  it('takes a uuencoded file out of the text', async () => {
    const read = await parseMail(mail('From: a@example.com', '', 'before', 'begin 644 cat.txt', '#0V%T', '`', 'end', 'after'));
    expect(read.text).toBe('before\nafter');
    expect(read.attachments.map((one) => [one.name, one.content.toString()])).toEqual([['cat.txt', 'Cat']]);
  });

  it('shows what stands in a multipart whose boundary never comes', async () => {
    const read = await parseMail(mail('From: a@example.com', 'Content-Type: multipart/mixed; boundary=never', '', 'still here'));
    expect(read.text).toBe('still here');
  });

  it('turns a lone HTML body into text', async () => {
    const read = await parseMail(mail('From: a@example.com', 'Content-Type: text/html; charset=utf-8', '', '<p>Hello<br>there</p><script>x()</script>'));
    expect(read.text).toBe('Hello\nthere');
  });
});
