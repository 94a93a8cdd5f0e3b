import { htmlToPlain } from '../parse/html-text';
import { visibleReply } from './visible-reply';

const read = (...lines: string[]) => visibleReply(lines.join('\n'));

/** What people write themselves, however much it looks like what programs write. */
const OWN_WORDS: [string, string[]][] = [
  ['a memory of a letter', ['Hello,', '', 'On 3 March 2026 I wrote to you:', '', 'my order never came. Nobody answered.']],
  ['a memory with the hour', ['Hello,', '', 'On 3 March 2026 at 10:15 you wrote:', 'the parcel is on its way. It is not.']],
  ['a memory, German', ['Hallo,', '', 'Am 3. März 2026 um 10:15 habe ich Ihnen geschrieben:', 'das Paket kam nie an.']],
  ['a memory, French', ['Bonjour,', '', 'Le 3 mars 2026 à 10:15 j’ai écrit :', 'le colis n’est jamais arrivé.']],
  ['a memory, Persian', ['سلام', '', 'در تاریخ ۱۲ اسفند ۱۴۰۴ ساعت ۱۰:۱۵ برایتان نوشتم:', 'بسته نرسیده است.']],
  ['what a colleague wrote', ['Hello,', '', 'On 3 March your colleague wrote:', 'you get the money back. I did not.']],
  ['a journey', ['Hello,', '', 'From: Tehran', 'To: Shiraz', 'Date: 3 March 2026', '', 'The suitcase never came.']],
  ['a journey, Persian', ['سلام', '', 'از: تهران', 'به: شیراز', 'تاریخ: ۱۲ اسفند', '', 'چمدانم نرسید.']],
  ['a journey, German', ['Hallo,', '', 'Von: Berlin', 'An: Hamburg', 'Datum: 3. März', '', 'Der Koffer fehlt.']],
  ['a list between rules', ['Hello,', '', '-----', 'Order 123: a cup', 'Order 124: a plate', '-----', '', 'Both are broken. Please send new ones.']],
  ['paragraphs parted by rules', ['First: the cup is broken.', '', '---', 'Second: the plate is missing.', '', '---', 'Third: nobody answers the phone.']],
  ['paragraphs parted by stars', ['First: the cup is broken.', '', '***', '', 'Second: the plate is missing.']],
  ['paragraphs parted by underscores', ['First: the cup is broken.', '', '_______', 'Second: the plate is missing and I want it now, please.', '', 'Third: hello?']],
  ['a word that begins a forward', ['Hello,', '', 'Forwarded by mistake, sorry.', '', 'The cup is broken.']],
  ['a word on an original', ['Hello,', '', 'Original message from the shop is lost, I deleted it.', '', 'The cup is broken.']],
  ['what was sent', ['Sent from Tehran to Shiraz on Monday, it took three weeks to arrive.', '', 'I want my money.']],
  ['what was sent, at the end', ['I want my money.', '', 'Sent from Tehran on 3 March, with the tracking number 4711, never arrived.']],
  ['what was sent, French', ['Je veux mon argent.', '', 'Envoyé de Paris le 3 mars, jamais arrivé.']],
  ['what was sent, Persian', ['پولم را می‌خواهم.', '', 'ارسال شده از تهران در سوم مارس، اما نرسیده است.']],
  ['what was sent, Finnish', ['Haluan rahani.', '', 'Lähetetty maanantaina, mutta ei tullut koskaan perille.']],
  ['what was sent, Hungarian', ['Kérem a pénzem.', '', 'Küldve hétfőn, de soha nem érkezett meg.']],
  ['a table', ['Hello,', '', '| item | price |', '|------|-------|', '| cup  | 40    |', '', 'It is too much.']],
  ['a formula', ['The bill says 3 > 2 and', '2 < 3, which is true.', '', '40 EUR is too much.']],
  ['a price list with arrows', ['-> cup 40', '-> plate 20', '', 'Both are too dear.']],
  ['only one word', ['No']],
  ['only a mark', ['?']],
  ['an answer that names an address and a time', ['At 10:15 I called care@shop.example and Sara said:', 'no.', '', 'Why?']],
  ['a diary', ['3 March 2026, 10:15: I called.', '4 March 2026, 11:00: nobody answers.', '5 March 2026, 12:00: I wrote.', '', 'What now?']],
  ['a diary, Persian', ['۱۲ اسفند ۱۴۰۴، ۱۰:۱۵: زنگ زدم.', '۱۳ اسفند ۱۴۰۴، ۱۱:۰۰: کسی جواب نداد.', '', 'حالا چه؟']],
  ['a word on secrecy', ['This email is confidential, please tell nobody that the manager shouted at me.', '', 'I want to complain about him.']],
  ['a list with two dashes', ['Wanted:', '-- a cup', '-- a plate', '', 'Thanks.']],
  ['the words of an address', ['Name: Sara', 'To: the manager', 'Subject: my order', 'Date: today', '', 'It is broken.']],
  ['a heading', ['My complaint', '============', '', 'The cup is broken.', '', 'My wish', '-------', '', 'A new cup.']],
  ['a heading in underscores', ['Complaint', '', '________________________________', 'The cup that I ordered in March came broken and nobody answers.', '', 'Please help.']],
];

describe('what a person wrote stays', () => {
  it.each(OWN_WORDS)('%s', (_name, lines) => {
    expect(read(...lines).visible).toBe(lines.join('\n'));
  });

  it.each(OWN_WORDS)('%s, above a quote', (_name, lines) => {
    expect(read(...lines, '', 'On Tue, 3 Mar 2026 at 10:15, Care <care@shop.example> wrote:', '> old').visible).toBe(lines.join('\n'));
  });

  it('is somewhere in the three parts, line by line', () => {
    for (const [, lines] of OWN_WORDS) {
      const parts = read('Top.', ...lines, '', '> quoted', '', '-- ', 'Sara', '', 'On Tue, 3 Mar 2026 at 10:15, Care <care@shop.example> wrote:', '> old');
      const all = `${parts.visible}\n${parts.quoted}\n${parts.signature}`;
      for (const line of lines) expect(all).toContain(line);
    }
  });
});

describe('answers in other places', () => {
  const OPENING = 'On Tue, 3 Mar 2026 at 10:15, Care <care@shop.example> wrote:';

  it('between the lines, below a signature', () => {
    const parts = read('See below.', '', '-- ', 'Sara', '', OPENING, '> which size?', 'Large.', '> which colour?', 'Blue.');
    expect(parts.visible).toBe('See below.\n\n> which size?\nLarge.\n> which colour?\nBlue.');
    expect(parts.signature).toBe('Sara');
  });

  it('below the quote, with a signature below that', () => {
    expect(read(OPENING, '> which size?', '', 'Large.', '', '-- ', 'Sara')).toMatchObject({ visible: 'Large.', signature: 'Sara' });
  });

  it('above and below the quote', () => {
    expect(read('Hello,', '', OPENING, '> which size?', '', 'Large.', '', 'Thanks').visible).toBe('Hello,\n\n> which size?\n\nLarge.\n\nThanks');
  });

  it('between quotes of quotes', () => {
    expect(read(OPENING, '> > which size?', '> I asked twice.', '', 'Large.', '', '> > which colour?', '', 'Blue.').visible).toBe('> > which size?\n> I asked twice.\n\nLarge.\n\n> > which colour?\n\nBlue.');
  });

  it('marked by a phone that quotes with its own word', () => {
    expect(read('Large.', '', 'Sent from my iPhone', '', '> On 3 Mar 2026, at 10:15, Care <care@shop.example> wrote:', '> ', '> \ufeffwhich size?').visible).toBe('Large.');
  });

  it('in HTML: above, between and below', () => {
    const gmail = (above: string, inside: string, below = '') => `<div dir="ltr">${above}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, 3 Mar 2026 Care &lt;<a href="mailto:care@shop.example">care@shop.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote">${inside}</blockquote></div>${below}`;
    const whole = (html: string) => visibleReply('', { html });
    expect(whole(gmail('Large.', 'which size?')).visible).toBe('Large.');
    expect(whole(gmail('', 'which size?', '<div>Large.</div>')).visible).toContain('Large.');
    expect(whole(gmail('Hello', 'which size?', '<div>Large.</div>')).visible).toMatch(/Hello[^]*Large\./);
    // The text beside it has no marks of a quote, so that the HTML decides.
    expect(visibleReply('Hello\n\nwhich size?\n\nLarge.', { html: gmail('Hello', 'which size?', '<div>Large.</div>') }).visible).toMatch(/Hello[^]*Large\./);
    expect(visibleReply('Hello\n\nwhich size?\n\nLarge.', { html: '<p>Hello</p><blockquote type="cite">which size?</blockquote><p>Large.</p>' }).visible).toMatch(/Hello[^]*Large\./);
  });
});

/** How clients mark the old message in HTML. */
const MARKED: [string, string][] = [
  ['Gmail', '<div class="gmail_quote gmail_quote_container"><div class="gmail_attr">wrote</div><blockquote class="gmail_quote" style="margin:0">old</blockquote></div>'],
  ['Thunderbird', '<div class="moz-cite-prefix">Am 03.03.26 schrieb Care:<br></div><blockquote type="cite" cite="mid:x">old</blockquote>'],
  ['Apple Mail', '<div><br><blockquote type="cite"><div>wrote</div><div>old</div></blockquote></div>'],
  ['Outlook on the web', '<div id="appendonsend"></div><hr style="width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Care</div><div>old</div>'],
  ['Outlook for phones', '<div id="ms-outlook-mobile-signature"></div><hr><div id="divRplyFwdMsg"><b>Von:</b> Care</div><div>old</div>'],
  ['Outlook desktop', '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Care<br><b>Sent:</b> Tuesday<br></p></div><p>old</p>'],
  ['Outlook desktop, cm', "<div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p><b>Von:</b> Care</p></div><p>old</p>"],
  ['Yahoo', '<div id="ydp1yahoo_quoted_1" class="ydp1yahoo_quoted"><div>On Tuesday</div><div>old</div></div>'],
  ['Proton', '<div class="protonmail_quote">On Tuesday<br><blockquote class="protonmail_quote" type="cite">old</blockquote></div>'],
  ['Zoho', '<div class="zmail_extra_hr" style="border-top:1px solid"></div><div class="zmail_extra" data-zbluepencil-ignore="true"><div id="Zm-_Id_-Sgn1">---- On Tue wrote ---</div><blockquote>old</blockquote></div>'],
  ['QQ', '<div style="font-size:12px;padding:2px 0"><includetail></includetail></div><div class="xm_quote">old</div>'],
  ['163', '<div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><pre>wrote</pre><blockquote id="isReplyContent" style="margin:0">old</blockquote>'],
  ['Yandex', '<div>03.03.2026, 10:15, "Care" &lt;care@shop.example&gt;:</div><blockquote class="b4fd5cf2ec92bc68cb898700bb81355fwmi-quote"><p>old</p></blockquote>'],
  ['mail.ru', '<blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;">Вторник<br><div class="mail-quote-collapse">old</div></blockquote>'],
  ['Tutanota', '<div class="tutanota_quote">old</div>'],
  ['GMX', '<div name="quote" style="margin:10px 5px 5px 10px;"><div><b>Gesendet:</b> Dienstag</div><div name="quoted-content">old</div></div>'],
];

describe('an answer above the old message in HTML', () => {
  it.each(MARKED)('%s', (_client, quote) => {
    const html = `<html><body><div>My answer.</div><div>Second line.</div>${quote}</body></html>`;
    expect(visibleReply('My answer.\nSecond line.\n\nold', { html })).toMatchObject({ visible: 'My answer.\nSecond line.' });
  });

  it.each(MARKED)('%s, without a text beside it', (_client, quote) => {
    const html = `<html><body><div>My answer.</div><div>Second line.</div>${quote}</body></html>`;
    for (const text of ['', htmlToPlain(html)]) expect(visibleReply(text, { html })).toMatchObject({ visible: 'My answer.\nSecond line.' });
  });

  it('an answer typed inside the quote stays', () => {
    const html = '<div>Hello</div><div class="gmail_quote"><blockquote>which size?</blockquote><div>Large.</div></div>';
    expect(visibleReply(htmlToPlain(html), { html }).visible).toMatch(/Hello[^]*Large\./);
  });
});
