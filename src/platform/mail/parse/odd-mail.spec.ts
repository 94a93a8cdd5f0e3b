import iconv from 'iconv-lite';
import { parseMail } from './parse-mail';

const raw = (head: string[], body: Buffer | string): Buffer => Buffer.concat([Buffer.from(`${['From: a@example.com', ...head].join('\r\n')}\r\n\r\n`, 'utf8'), Buffer.from(body)]);
const textOf = async (head: string[], body: Buffer | string): Promise<string> => (await parseMail(raw(head, body))).text.trim();
const FA = 'سلام، بستهٔ من دیروز رسید و لیوان آن شکسته بود. لطفاً یک لیوان تازه بفرستید.'.replaceAll('ی', 'ي').replaceAll('ٔ', '').replaceAll('ک', 'ك');
const RU = 'Здравствуйте, моя посылка пришла разбитой, пожалуйста, пришлите новую.';
const ZH = '您好，我的包裹昨天到了，杯子是坏的，请再寄一个新的给我。';
const JA = 'こんにちは、荷物が壊れて届きました。新しいものを送ってください。';

describe('charsets', () => {
  it.each([
    ['windows-1256', FA, 'windows-1256'], ['koi8-r', RU, 'koi8-r'], ['windows-1251', RU, 'windows-1251'], ['gb2312', ZH, 'gb2312'], ['gb18030', `${ZH}㐀𠮷`, 'gb18030'],
    ['gb2312 that is gb18030', `${ZH}㐀`, 'gb2312', 'gb18030'], ['big5', '您好，我的包裹昨天到了', 'big5'], ['euc-kr', '안녕하세요 제 소포가 도착했습니다', 'euc-kr'], ['shift_jis', JA, 'shift_jis'], ['euc-jp', JA, 'euc-jp'],
    ['utf-16le', FA, 'utf-16le'], ['utf-7', RU, 'utf-7'], ['a label in quotes and capitals', RU, '"KOI8-R"', 'koi8-r'], ['cp1256', FA, 'cp1256', 'windows-1256'],
  ])('%s', async (_name, words, label, bytes = label) => {
    expect(await textOf([`Content-Type: text/plain; charset=${label}`, 'Content-Transfer-Encoding: base64'], iconv.encode(words, bytes).toString('base64'))).toBe(words);
  });

  it.each([
    ['utf-8 called windows-1256', FA, 'us-ascii', 'utf-8'], ['windows-1256 called utf-8', FA, 'utf-8', 'windows-1256'], ['windows-1251 called utf-8', RU, 'utf-8', 'windows-1251'],
    ['utf-8 called iso-2022-jp', JA, 'iso-2022-jp', 'utf-8'], ['a label that is none', FA, 'x-no-such-charset', 'utf-8'],
  ])('%s', async (_name, words, label, bytes) => {
    expect(await textOf([`Content-Type: text/plain; charset=${label}`, 'Content-Transfer-Encoding: 8bit'], iconv.encode(words, bytes))).toBe(words);
  });

  it('of a subject: split in the middle of a character, two charsets, an undeclared one', async () => {
    const [one, two] = [Buffer.from('سلام دنیا', 'utf8').subarray(0, 5), Buffer.from('سلام دنیا', 'utf8').subarray(5)];
    expect((await parseMail(raw([`Subject: =?utf-8?B?${one.toString('base64')}?=\r\n =?utf-8?B?${two.toString('base64')}?=`], 'x'))).subject).toBe('سلام دنیا');
    expect((await parseMail(raw([`Subject: =?koi8-r?B?${iconv.encode('Привет', 'koi8-r').toString('base64')}?= =?utf-8?Q?_=D8=B3?=`], 'x'))).subject).toBe('Привет س');
  });
});

describe('odd structure', () => {
  it('joins flowed lines with DelSp, and leaves quotes at their depth', async () => {
    expect(await textOf(['Content-Type: text/plain; format=flowed; delsp=yes'], 'سل \r\nام دنیا\r\n> one \r\n> two\r\n>> three\r\n')).toBe('سلام دنیا\n> onetwo\n>> three');
  });

  it.each([
    ["filename*0*=UTF-8''%D8%B1%D8%B3; filename*1*=%DB%8C%D8%AF; filename*2=.pdf", 'رسید.pdf'],
    ["filename*=utf-8'fa'%D8%B1%D8%B3%DB%8C%D8%AF.pdf", 'رسید.pdf'],
    ["filename*=windows-1251''%CF%F0%E8.pdf", 'При.pdf'],
    ['filename*0="a long "; filename*1="name.pdf"', 'a long name.pdf'],
    ['filename="=?utf-8?B?2LHYs9uM2K8ucGRm?="', 'رسید.pdf'],
    ['filename="..\\\\..\\\\etc\\\\passwd.pdf"', 'passwd.pdf'],
  ])('names a file by %s', async (name, expected) => {
    const mail = await parseMail(raw(['Content-Type: multipart/mixed; boundary=b'], `--b\r\nContent-Type: text/plain\r\n\r\nsee\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; ${name}\r\n\r\nx\r\n--b--`));
    expect(mail.attachments.map((one) => one.name)).toEqual([expected]);
  });

  it.each([
    ['a boundary that is never closed', '--b\r\nContent-Type: text/plain\r\n\r\nwords\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nx'],
    ['spaces behind the boundary', '--b  \r\nContent-Type: text/plain\r\n\r\nwords\r\n--b \t\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nx\r\n--b--'],
    ['words before and after', 'This is MIME.\r\n--b\r\nContent-Type: text/plain\r\n\r\nwords\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nx\r\n--b--\r\nthe end'],
    ['bare line feeds', '--b\nContent-Type: text/plain\n\nwords\n--b\nContent-Type: application/pdf; name=a.pdf\n\nx\n--b--'],
  ])('reads %s', async (_name, body) => {
    const mail = await parseMail(raw(['Content-Type: multipart/mixed; boundary=b'], body));
    expect(mail.text.trim()).toBe('words');
    expect(mail.attachments.map(({ name, content }) => [name, content.toString().trim()])).toEqual([['a.pdf', 'x']]);
  });

  it('keeps an invitation, a nested message and an unnamed part', async () => {
    const body = ['--b', 'Content-Type: text/calendar; method=REQUEST; charset=utf-8', '', 'BEGIN:VCALENDAR', '--b', 'Content-Type: message/rfc822', '', 'Subject: =?utf-8?Q?=D8=B1=D8=B3=DB=8C=D8=AF?=', '', 'inner', '--b', 'Content-Type: image/png', '', 'x', '--b--'].join('\r\n');
    expect((await parseMail(raw(['Content-Type: multipart/mixed; boundary=b'], body))).attachments.map((one) => [one.name, one.contentType])).toEqual([
      ['calendar.ics', 'text/calendar'], ['رسید.eml', 'message/rfc822'], ['image.png', 'image/png'],
    ]);
  });
});

describe('what clients get wrong in a head', () => {
  it.each([
    ['=?utf-8?Q?really??=', 'really?'], ['=?utf-8?Q?a b c?=', 'a b c'], ['=?UTF-8?B?2LPZhNin2YU=?==?UTF-8?B?INiv2YbbjNin?=', 'سلام دنیا'], ['=?utf-8?Q?Hello', 'Hello'], ['=?utf-8?B?2LPZhNin2YU=', 'سلام'],
    ['Re: =?utf-8?B?2LPZhNin2YU=?=: x', 'Re: سلام: x'], ['=?utf8?Q?=D8=B3?=', 'س'], ['=?"utf-8"?Q?=D8=B3?=', 'س'], ['=?utf-8*en?Q?caf=C3=A9?=', 'café'], ['=?UTF-8?Q?50%_off?=', '50% off'],
    ['=?utf-8?Q?=E2=82?= =?utf-8?Q?=AC?=', '€'], ['(=?UTF-8?Q?x?=)', '(x)'], ['1+1=?', '1+1=?'], ['what=?now', 'what=?now'], ['=?utf-8?Q??= x', 'x'],
  ])('the subject %s', async (written, subject) => {
    expect((await parseMail(raw([`Subject: ${written}`], 'x'))).subject).toBe(subject);
  });

  it.each([
    ['Sara [mailto:sara@x.test]', 'sara@x.test'], ['<mailto:sara@x.test>', 'sara@x.test'], ['Sara <SMTP:sara@x.test>', 'sara@x.test'], ['<@relay.test:sara@x.test>', 'sara@x.test'], ['Sara <sara@x.test.>', 'sara@x.test'],
    ['Sara sara@x.test', 'sara@x.test'], ['Sara <sara@x.test', 'sara@x.test'], ['Sara <sara@x.test> <sara@x.test>', 'sara@x.test'], ['Sara <sara@x.test>;', 'sara@x.test'], ['sara@x.test (Sara)', 'sara@x.test'],
    ['Sara <sara@[192.0.2.1]>', 'sara@[192.0.2.1]'], ['Sara <sara@x.test> <boss@x.test>', null], ['Sara (boss@x.test)', null], ['=?utf-8?Q?Boss_<boss@x.test>??=', null], ['Sara <sara and me@x.test>', null],
  ])('the sender %s', async (written, address) => {
    const mail = await parseMail(Buffer.from(`From: ${written}\r\n\r\nx`));
    expect(mail.from?.address ?? null).toBe(address);
  });

  it('recipients in a comment, only where there are no others', async () => {
    const to = async (written: string) => (await parseMail(raw([`To: ${written}`], 'x'))).to;
    expect(await to('=?utf-8?Q?Namedy=C5=84ska?= (sara@x.test), Max (max@x.test)')).toEqual([{ name: 'Namedyńska', address: 'sara@x.test' }, { name: 'Max', address: 'max@x.test' }]);
    expect((await to('Max <max@x.test>, Sara (sara@x.test)')).map(({ address }) => address)).toEqual(['max@x.test']);
  });

  it.each([
    ['image/png', '', 'image.png'], ['text/html', '', 'document.html'], ['message/rfc822', '', 'message.eml'], ['application/octet-stream', '', 'file'], ['video/mp4', '', 'video.mp4'], ['text/plain', '', 'document.txt'],
    ['image/gif', 'Content-Location: https://x.test/i/logo.gif?x=1\r\n', 'logo.gif'], ['message/delivery-status', 'Content-Description: Delivery report\r\n', 'Delivery report.txt'],
  ])('a part of the type %s without a name %s', async (type, more, name) => {
    const part = `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment\r\n${more}\r\nx\r\n`;
    expect((await parseMail(raw(['Content-Type: multipart/mixed; boundary=b'], `${part}--b--`))).attachments.map((one) => one.name)).toEqual([name]);
  });

  it('names of two unnamed parts differ, and other forms of the same words are no files', async () => {
    const image = '--b\r\nContent-Type: image/png\r\n\r\nx\r\n';
    expect((await parseMail(raw(['Content-Type: multipart/mixed; boundary=b'], `${image}${image}--b--`))).attachments.map((one) => one.name)).toEqual(['image.png', 'image-2.png']);
    const amp = ['text/plain', 'text/x-amp-html', 'text/html'].map((type) => `--b\r\nContent-Type: ${type}\r\n\r\nwords\r\n`).join('');
    expect(await parseMail(raw(['Content-Type: multipart/alternative; boundary=b'], `${amp}--b--`))).toMatchObject({ text: 'words', attachments: [] });
  });

  it('text without a transfer encoding has its own line ends, and documents behind each other are all read', async () => {
    const mail = await parseMail(raw(['Content-Type: multipart/mixed; boundary=b'], '--b\r\nContent-Type: text/html\r\n\r\n<html><body>one</body></html>\r\n<html><body><p>two</p></body></html>\r\n--b\r\nContent-Type: text/csv\r\n\r\na;b\r\nc;d\r\n--b--'));
    expect(mail.text.split(/\n+/)).toEqual(['one', 'two']);
    expect(mail.attachments[0]!.content.toString()).toBe('a;b\nc;d');
  });
});

describe('a body in spite of its head', () => {
  it.each([
    ['text/', 'words'], ['html', 'words'], ['text/plain charset=utf-8', 'words'], ['text/markdown', 'words'], ['text/x-mail', 'words'], ['nonsense', 'words'],
  ])('of the type %s', async (type, words) => {
    expect(await parseMail(raw([`Content-Type: ${type}`], words))).toMatchObject({ text: words, attachments: [] });
  });

  it('of text that only calls itself base64', async () => {
    const head = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'];
    expect(await textOf(head, 'Hello, the cup is broken.\r\nSara')).toBe('Hello, the cup is broken.\nSara');
    expect(await textOf(head, '\r\nSGVsbG8=')).toBe('Hello');
  });

  it('without an empty line above', async () => {
    expect(await parseMail(Buffer.from('From: a@example.com\r\nSubject: cup\r\nIt is broken.\r\nTwice.'))).toMatchObject({ subject: 'cup', text: 'It is broken.\nTwice.' });
    expect(await parseMail(Buffer.from('From: a@example.com\r\nSubject: cup'))).toMatchObject({ subject: 'cup', text: '' });
  });

  it('that has a file name, and is all there is', async () => {
    const part = '--b\r\nContent-Type: text/html; name="body.html"\r\nContent-Disposition: inline; filename="body.html"\r\n\r\n<p>words</p>\r\n--b--';
    const mail = await parseMail(raw(['Content-Type: multipart/mixed; boundary=b'], part));
    expect([mail.text, mail.attachments.map((one) => one.name)]).toEqual(['words', ['body.html']]);
  });

  it.each([['<a@b\r\n .example>', ['<a@b.example>']], ['<a@b.example', ['<a@b.example>']], ['Your message of Tue <a@b.example>', ['<a@b.example>']], ['<none>', ['<none>']]])('answers %j', async (references, ids) => {
    expect((await parseMail(raw([`References: ${references}`], 'x'))).references).toEqual(ids);
  });
});
