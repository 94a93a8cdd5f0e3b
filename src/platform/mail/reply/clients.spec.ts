import { visibleReply } from './visible-reply';

const read = (...lines: string[]) => visibleReply(lines.join('\n'));

/** What each client puts between the answer and the old message. */
const CLIENTS: [string, string[]][] = [
  ['Gmail, wrapped', ['On Tue, Mar 3, 2026 at 10:15 AM Customer Care of the Shop <', 'care@shop.example> wrote:', '', '> old', '>', '> words']],
  ['Gmail, wrapped in the name', ['On Tue, 3 Mar 2026 at 10:15, Customer Care of a Company With a Long', 'Name <care@shop.example> wrote:', '', '> old']],
  ['Gmail, Persian', ['در تاریخ سه‌شنبه ۱۲ اسفند ۱۴۰۴ ساعت ۱۰:۱۵ پیگیر <', 'care@shop.example> نوشت:', '', '> old']],
  ['Gmail, Persian, Gregorian', ['‫در تاریخ سه‌شنبه ۳ مارس ۲۰۲۶ در ۱۰:۱۵ ‪پیگیر‬‏ <‪care@shop.example‬‏> نوشت:‬', '', '> old']],
  ['Gmail, Arabic', ['في الثلاثاء، 3 مارس 2026 في 10:15 ص تمت كتابة ما يلي بواسطة ', 'خدمة <care@shop.example>:', '', '> old']],
  ['Gmail, French, wrapped', ['Le mar. 3 mars 2026 à 10:15, Service client de la boutique <', 'care@shop.example> a écrit :', '', '> old']],
  ['Gmail, German, wrapped', ['Am Di., 3. März 2026 um 10:15 Uhr schrieb Kundendienst der Firma <', 'care@shop.example>:', '', '> old']],
  ['Gmail, Spanish', ['El mar, 3 mar 2026 a la(s) 10:15 a.m., Atención (care@shop.example)', 'escribió:', '', '> old']],
  ['Gmail, Chinese', ['客服 <care@shop.example> 于2026年3月3日周二 10:15写道：', '', '> old']],
  ['Apple Mail', ['> On 3 Mar 2026, at 10:15, Care <care@shop.example> wrote:', '> ', '> old']],
  ['Apple Mail, German', ['> Am 03.03.2026 um 10:15 schrieb Care <care@shop.example>:', '> ', '> old']],
  ['Apple Mail, French', ['> Le 3 mars 2026 à 10:15, Care <care@shop.example> a écrit :', '> ', '> old']],
  ['Apple Mail, Persian', ['> در ۱۲ اسفند ۱۴۰۴،‏ ساعت ۱۰:۱۵، پیگیر <care@shop.example> نوشت:', '> ', '> old']],
  ['iPhone', ['Sent from my iPhone', '', '> On 3 Mar 2026, at 10:15, Care <care@shop.example> wrote:', '> ', '> old']],
  ['iPhone, Persian', ['ارسال شده از iPhone من', '', '> در ۱۲ اسفند ۱۴۰۴، ساعت ۱۰:۱۵، پیگیر <care@shop.example> نوشت:', '> ', '> old']],
  ['Thunderbird', ['On 3/3/26 10:15, Care wrote:', '> old']],
  ['Thunderbird, German', ['Am 03.03.26 um 10:15 schrieb Care:', '> old']],
  ['Thunderbird, French', ['Le 03/03/2026 à 10:15, Care a écrit :', '> old']],
  ['Thunderbird, Persian', ['در ۱۴۰۴/۱۲/۱۲ ۱۰:۱۵، پیگیر نوشت:', '> old']],
  ['Outlook desktop', ['From: Care <care@shop.example> ', 'Sent: Tuesday, March 3, 2026 10:15 AM', 'To: Sara Miller <sara@example.org>', 'Subject: RE: Order', '', 'old words']],
  ['Outlook on the web', ['________________________________', 'From: Care <care@shop.example>', 'Sent: Tuesday, March 3, 2026 10:15 AM', 'To: Sara Miller <sara@example.org>', 'Subject: Re: Order', '', 'old words']],
  ['Outlook, German', ['________________________________', 'Von: Care <care@shop.example>', 'Gesendet: Dienstag, 3. März 2026 10:15', 'An: Sara <sara@example.org>', 'Betreff: AW: Bestellung', '', 'alt']],
  ['Outlook, French', ['________________________________', 'De : Care <care@shop.example>', 'Envoyé : mardi 3 mars 2026 10:15', 'À : Sara <sara@example.org>', 'Objet : RE: Commande', '', 'vieux']],
  ['Outlook, Spanish', ['________________________________', 'De: Care <care@shop.example>', 'Enviado: martes, 3 de marzo de 2026 10:15', 'Para: Sara <sara@example.org>', 'Asunto: RE: Pedido', '', 'viejo']],
  ['Outlook, Persian', ['________________________________', 'از: پیگیر <care@shop.example>', 'ارسال شده: سه‌شنبه ۱۲ اسفند ۱۴۰۴', 'به: سارا <sara@example.org>', 'موضوع: پاسخ: سفارش', '', 'قدیمی']],
  ['Outlook, Arabic', ['________________________________', 'من: خدمة <care@shop.example>', 'تم الإرسال: الثلاثاء، 3 مارس 2026', 'إلى: سارة <sara@example.org>', 'الموضوع: رد: طلب', '', 'قديم']],
  ['Outlook, Chinese', ['________________________________', '发件人: 客服 <care@shop.example>', '发送时间: 2026年3月3日 10:15', '收件人: 小莎 <sara@example.org>', '主题: 答复: 订单', '', '旧']],
  ['Outlook for iOS', ['Get Outlook for iOS<https://aka.ms/o0ukef>', '________________________________', 'From: Care <care@shop.example>', 'Sent: Tuesday, March 3, 2026 10:15:00 AM', 'To: Sara <sara@example.org>', 'Subject: Re: Order', '', 'old']],
  ['Outlook, bold', ['*From:* Care <care@shop.example>', '*Sent:* Tuesday, March 3, 2026 10:15 AM', '*To:* Sara <sara@example.org>', '*Subject:* RE: Order', '', 'old']],
  ['Yahoo', ['On Tuesday, March 3, 2026, 10:15:00 AM GMT+3:30, Care <care@shop.example> wrote:  ', ' ', ' old words', '  ']],
  ['Yahoo, Android', ['Sent from Yahoo Mail on Android', ' ', '  On Tue, 3 Mar 2026 at 10:15, Care<care@shop.example> wrote:   old words']],
  ['Samsung', ['Sent from my Galaxy', '', '-------- Original message --------', 'From: Care <care@shop.example>', 'Date: 3/3/26 10:15 (GMT+03:30)', 'To: sara@example.org', 'Subject: Order', '', 'old']],
  ['Samsung, German', ['Von meinem Galaxy gesendet', '', '-------- Ursprüngliche Nachricht --------', 'Von: Care <care@shop.example>', 'Datum: 03.03.26 10:15 (GMT+01:00)', 'An: sara@example.org', 'Betreff: Bestellung', '', 'alt']],
  ['Samsung, Persian', ['ارسال شده از گوشی هوشمند Samsung Galaxy من.', '', '-------- پیام اصلی --------', 'از: پیگیر <care@shop.example>', 'تاریخ: ۱۴۰۴/۱۲/۱۲ ۱۰:۱۵', 'به: sara@example.org', 'موضوع: سفارش', '', 'قدیمی']],
  ['QQ', ['------------------ 原始邮件 ------------------', '发件人: "客服"<care@shop.example>;', '发送时间: 2026年3月3日(星期二) 上午10:15', '收件人: "小莎"<sara@example.org>;', '主题: 订单', '', '旧']],
  ['ProtonMail', ['Sent with Proton Mail secure email.', '', 'On Tuesday, March 3rd, 2026 at 10:15 AM, Care <care@shop.example> wrote:', '', '> old']],
  ['Outlook Express', ['----- Original Message ----- ', 'From: "Care" <care@shop.example>', 'To: <sara@example.org>', 'Sent: Tuesday, March 03, 2026 10:15 AM', 'Subject: Re: Order', '', 'old']],
  ['Lotus Notes', ['Care <care@shop.example> wrote on 03/03/2026 10:15:00 AM:', '', '> old']],
  ['Zimbra', ['----- Original Message -----', '| From: "Care" <care@shop.example>', '| To: "Sara" <sara@example.org>', '| Sent: Tuesday, March 3, 2026 10:15:00 AM', '| Subject: Order', '', '| old']],
];

describe('an answer above what its client quotes', () => {
  it.each(CLIENTS)('%s', (_client, below) => {
    for (const answer of ['My answer.', 'پاسخ من.\n\nخط دوم: ۱۲۳۴', 'Hi,\n\nfrom me: no.\nThanks\nSara']) {
      const parts = read(answer, '', ...below);
      expect(parts.visible).toBe(answer);
    }
  });

  it.each(CLIENTS.filter(([, lines]) => lines.some((line) => line.startsWith('> '))))('%s, answered below', (_client, lines) => {
    const quote = lines.filter((line) => !/^(?:Sent|ارسال)/.test(line));
    expect(read(...quote, '', 'My answer.').visible).toBe('My answer.');
  });

  it('answers between the quoted lines stay with them', () => {
    const parts = read('Hello,', '', 'On Tue, 3 Mar 2026 at 10:15, Care <care@shop.example> wrote:', '> which size?', '', 'Large.', '', '> which colour?', '', 'Blue.');
    expect(parts.visible).toBe('Hello,\n\n> which size?\n\nLarge.\n\n> which colour?\n\nBlue.');
  });
});

describe('signatures', () => {
  it.each([
    ['-- ', 'Sara Miller', '+98 21 1234'], ['--', 'Sara'], ['—', 'سارا محمدی'], ['__', 'Sara'],
    ['Sent from my iPad'], ['Sent from my Samsung Galaxy smartphone.'], ['Sent from Outlook for Android'], ['Sent from Mail for Windows'], ['Sent from Yahoo Mail for iPhone'],
    ['Get Outlook for Android'], ['Gesendet von Mail für Windows'], ['Envoyé de mon iPhone'], ['Envoyé à partir d’Outlook pour Android'], ['Enviado desde mi iPhone'],
    ['ارسال شده از iPhone من'], ['ارسال شده از آیفون من'], ['ارسال‌شده از گوشی من'], ['أُرسلت من الـ iPhone'], ['تم الإرسال من هاتفي'], ['发自我的 iPhone'], ['从 Windows 版邮件发送'], ['iPhoneから送信'],
  ])('%s goes', (...signature) => {
    const parts = read('My answer.', '', ...signature);
    expect(parts.visible).toBe('My answer.');
    expect(parts.signature).not.toBe('');
  });

  it.each(['I was sent from one desk to another.', 'از شما ممنونم.\nارسال شده است؟', 'Sent from where? I do not know!', '-- this is not a signature', 'Price -- 40', 'Von meinem Konto wurden 20 Euro abgebucht.', 'ارسال از تهران انجام شد.', '從台北寄到高雄要多久。'])('%s stays', (line) => {
    expect(read('My answer.', '', line).visible).toBe(`My answer.\n\n${line}`);
  });
});
