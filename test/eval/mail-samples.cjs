/** Messages of many shapes, written here, as the ground that mutations grow on. */
const crlf = (...lines) => Buffer.from(lines.join('\r\n'), 'utf8');
const head = (...more) => ['From: Sara Miller <sara@example.org>', 'To: desk@example.net', 'Subject: =?utf-8?B?2LTaqduM2KfZitiq?=', 'Message-ID: <1@example.org>', 'Date: Tue, 3 Mar 2026 10:15:00 +0330', 'MIME-Version: 1.0', ...more];
const base64 = (text) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

const multipart = (type, parts, params = '') => [`Content-Type: multipart/${type}; boundary="b-${type}"${params}`, '', ...parts.flatMap((part) => [`--b-${type}`, ...part]), `--b-${type}--`];

function samples() {
  const quote = ['My answer.', '', 'On Tue, 3 Mar 2026 at 10:15, Desk <desk@example.net> wrote:', '> one', '> > two', '', '-- ', 'Sara'];
  const html = '<html><head><style>p{color:red}</style></head><body><div dir="rtl">سلام <b onclick="x()">دنیا</b><img src="cid:i@x"><table><tr><td>1</td></tr></table></div><blockquote type="cite">old</blockquote></body></html>';
  const dsn = multipart('report', [
    ['Content-Type: text/plain', '', 'Sorry.'],
    ['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx', '', 'Final-Recipient: rfc822; gone@example.com', 'Action: failed', 'Status: 5.1.1'],
    ['Content-Type: message/rfc822', '', 'Message-ID: <d-9@desk.example.org>', 'Subject: x', '', 'y'],
  ], '; report-type=delivery-status');
  return [
    crlf(...head('Content-Type: text/plain; charset=utf-8'), '', ...quote),
    crlf(...head('Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes'), '', 'long ', 'line ', '> quoted ', '> still', '-- ', 'me'),
    crlf(...head(...multipart('alternative', [['Content-Type: text/plain', '', ...quote], ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(html)]]))),
    crlf(...head(...multipart('mixed', [
      ['Content-Type: text/plain', '', 'see'],
      ["Content-Type: application/pdf; name*0*=utf-8''%D8%B1%D8%B3; name*1*=%DB%8C%D8%AF.pdf", 'Content-Transfer-Encoding: base64', 'Content-Disposition: attachment', '', base64('x'.repeat(3_000))],
      ['Content-Type: text/calendar; method=REQUEST', '', 'BEGIN:VCALENDAR', 'END:VCALENDAR'],
      multipart('related', [['Content-Type: text/html', '', html], ['Content-Type: image/png', 'Content-ID: <i@x>', 'Content-Transfer-Encoding: base64', '', base64('png')]]),
    ]))),
    crlf('From: MAILER-DAEMON@mx.example.net', 'To: desk@example.net', 'Subject: Undelivered', ...dsn),
    crlf('From: MAILER-DAEMON@mx.example.net', 'Subject: failure notice', '', 'Hi. This is the qmail-send program.', '', '<gone@example.com>:', '550 unknown user', '', '--- Below this line is a copy of the message.', '', 'Message-ID: <d@x>', '', 'x'),
    crlf(...head(), '', 'begin 644 a.txt', '#0V%T', '`', 'end'),
    Buffer.concat([crlf(...head('Content-Type: text/plain; charset=windows-1256'), '', ''), Buffer.from([0xd3, 0xe1, 0xc7, 0xe3])]),
    Buffer.concat([crlf(...head('Content-Type: text/plain; charset=iso-2022-jp'), '', ''), Buffer.from('\u001b$B$3$s\u001b(B', 'latin1')]),
    crlf(...head('Content-Type: text/plain; charset=utf-7'), '', '+BjMGRAYnBkU-'),
    crlf(...head('Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'), '', html.replaceAll('=', '=3D')),
  ];
}

const MARKS = ['\0', '\r\n\r\n', '--', '=?', '"', '<', 'boundary=', '\n', '\r', '=?utf-8?B?', '--b-mixed', 'Content-Type: multipart/mixed; boundary=x\r\n', ';'.repeat(50), '('.repeat(200), '\ufeff', '\u202e'];

/** Small generator of even numbers (Numerical Recipes); the same seed gives the same messages on every machine. */
function dice(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Messages with bytes changed, cut, doubled, repeated, inserted and crossed with each other. */
function* mutants(originals, howMany, seed) {
  const random = dice(seed);
  for (let made = 0; made < howMany; made++) {
    let raw = Buffer.from(originals[random(originals.length)]);
    for (let change = random(12) + 1; change > 0 && raw.length > 0; change--) raw = mutate(raw, originals, random);
    yield raw.subarray(0, 3_000_000);
  }
}

function mutate(raw, originals, random) {
  const at = random(raw.length);
  const length = Math.min(random(300), raw.length - at);
  const [before, piece, after] = [raw.subarray(0, at), raw.subarray(at, at + length), raw.subarray(at + length)];
  switch (random(7)) {
    case 0: return Buffer.concat([before, Buffer.from([random(256)]), raw.subarray(at + 1)]);
    case 1: return Buffer.concat([before, after]);
    case 2: return Buffer.concat([before, piece, piece, after]);
    case 3: return Buffer.concat([before, ...Array.from({ length: random(400) }, () => piece.subarray(0, 60)), after]);
    case 4: return Buffer.concat([before, Buffer.from(MARKS[random(MARKS.length)].repeat(1 + random(3))), raw.subarray(at)]);
    case 5: {
      const other = originals[random(originals.length)];
      return Buffer.concat([before, other.subarray(random(other.length))]);
    }
    default: return Buffer.concat([before, Buffer.from(Array.from({ length: random(64) }, () => random(256))), after]);
  }
}

const nested = (levels) => Array.from({ length: levels }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`).join('');
const rfc822 = (levels) => 'Content-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\n'.repeat(levels);
const plain = (body, headers = '') => Buffer.from(`From: a@example.com\r\n${headers}\r\n\r\n${body}`);
const asHtml = (body) => plain(body, 'Content-Type: text/html');

/** Messages made to cost much: each with its name and how it is built. */
const HOSTILE = [
  ['5,000 multiparts in each other', () => plain('', nested(5_000))],
  ['49 multiparts in each other, 1,000 times', () => plain('', nested(49).repeat(1_000))],
  ['2,000 nested messages', () => plain('', rfc822(2_000))],
  ['10,000 parts', () => plain('--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(10_000), 'Content-Type: multipart/mixed; boundary=b')],
  ['900 HTML parts', () => plain(`--b\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(500)}\r\n`.repeat(900), 'Content-Type: multipart/mixed; boundary=b')],
  ['a header of 3 MB', () => plain('x', `X-Big: ${'a'.repeat(3_000_000)}`)],
  ['300,000 headers', () => plain('x', 'X-A: b\r\n'.repeat(300_000))],
  ['a header of 900 KB in 12,000 folded lines', () => plain('x', `Subject: ${`${'=?utf-8?Q?=D8=B1?='.repeat(4)}\r\n `.repeat(12_000)}`)],
  ['headers without a colon', () => plain('x', 'no colon here\r\n'.repeat(40_000))],
  ['references without end', () => plain('x', `References: ${'<a@b.example> '.repeat(60_000)}`)],
  ['a content type of parameters', () => plain('x', `Content-Type: text/plain; ${'a*0*=x; '.repeat(60_000)}`)],
  ['RFC 2231 pieces out of order', () => plain('x', `Content-Type: text/plain; ${Array.from({ length: 30_000 }, (_, at) => `name*${30_000 - at}*=%41`).join('; ')}`)],
  ['20 MB of base64 of one byte', () => plain(`${'QUFB'.repeat(19)}\r\n`.repeat(270_000), 'Content-Type: application/zip; name=bomb.zip\r\nContent-Transfer-Encoding: base64')],
  ['40 MB of quoted-printable', () => plain('=41=41=41=41=41=41=41=41=41=41=41=41=41=41=41=41=41=41=41=41=41=41=41=\r\n'.repeat(550_000), 'Content-Transfer-Encoding: quoted-printable')],
  ['50 MB in one line', () => plain('a'.repeat(50 * 1024 * 1024))],
  ['50 MB in one line of HTML', () => asHtml('<b>a'.repeat(12 * 1024 * 1024))],
  ['10 MB of empty lines', () => plain('\n'.repeat(10 * 1024 * 1024))],
  ['100,000 open tags', () => asHtml('<div>'.repeat(100_000))],
  ['100,000 open attributes', () => asHtml('<a href="'.repeat(100_000))],
  ['100,000 open comments', () => asHtml('<!--'.repeat(100_000))],
  ['1 MB of style', () => asHtml(`<p style="${'color:red;'.repeat(100_000)}">x</p>`)],
  ['100,000 entities', () => asHtml('&amp;'.repeat(100_000))],
  ['a table of 60,000 cells', () => asHtml(`<table>${'<tr><td>'.repeat(60_000)}</table>`)],
  ['200,000 attributions', () => plain('On Tue, 3 Mar 2026 at 10:15, a@b.example wrote\r\n'.repeat(200_000))],
  ['attributions that never end', () => plain(`${'On Tue, 3 Mar 2026 at 10:15, '.repeat(12)}\r\n`.repeat(20_000))],
  ['200,000 header lines', () => plain('From: a\r\nTo: b\r\n'.repeat(100_000))],
  ['100,000 quotes and answers', () => plain('> a\r\nb\r\n'.repeat(100_000))],
  ['300,000 rules', () => plain('----\r\n\r\n'.repeat(150_000))],
  ['1 MB of spaces and angle brackets', () => plain(`${' '.repeat(500)}>`.repeat(2_000))],
  ['1 MB of addresses in a bounce', () => Buffer.from(`From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n${'a@b.example: 550 x\r\n'.repeat(50_000)}`)],
  ['1 MB of dashes in a bounce', () => Buffer.from(`From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n${'-'.repeat(1_000_000)}`)],
  ['100,000 status groups', () => plain(`--b\r\nContent-Type: message/delivery-status\r\n\r\n${'Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\n\r\n'.repeat(100_000)}\r\n--b--`, 'Content-Type: multipart/report; report-type=delivery-status; boundary=b')],
  ['20,000 uuencoded files', () => plain('begin 644 a\r\n#0V%T\r\n`\r\nend\r\n'.repeat(20_000))],
  ['TNEF that lies about its lengths', () => Buffer.concat([plain('', 'Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: binary'), Buffer.from('789f3e220100', 'hex'), Buffer.alloc(2_000_000, 0xff)])],
  ['utf-7 without end', () => plain(`+${'BjM'.repeat(1_000_000)}`, 'Content-Type: text/plain; charset=utf-7')],
  ['iso-2022-jp of escapes alone', () => plain('\u001b$B\u001b(B'.repeat(300_000), 'Content-Type: text/plain; charset=iso-2022-jp')],
  ['5 MB of random bytes', () => Buffer.from(Array.from({ length: 5_000_000 }, (_, at) => Math.imul(at, 2_654_435_761) >>> 24))],
];

module.exports = { HOSTILE, mutants, samples };
