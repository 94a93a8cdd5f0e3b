import { readForwarded } from './read-forwarded';

const WAYS: [string, string][] = [
  ['Gmail', 'Please handle.\n\n---------- Forwarded message ---------\nFrom: Sara Miller <sara@customer.test>\nDate: Mon, May 6, 2024 at 8:00 AM\nSubject: Broken cup\nTo: <boss@shop.test>\n\n\nIt is cracked.\n\nSara'],
  ['Apple Mail', 'Please handle.\n\nBegin forwarded message:\n\n> From: Sara Miller <sara@customer.test>\n> Subject: Broken cup\n> Date: 6 May 2024 at 08:00:00 CEST\n> To: boss@shop.test\n> \n> It is cracked.\n> \n> Sara'],
  ['Outlook', 'Please handle.\n\n-----Original Message-----\nFrom: Sara Miller [mailto:sara@customer.test]\nSent: Monday, 6 May 2024 08:00\nTo: Boss\nSubject: Broken cup\n\nIt is cracked.\n\nSara'],
  ['Outlook with a rule', 'Please handle.\n\n________________________________\nFrom: Sara Miller <sara@customer.test>\nSent: Monday, 6 May 2024 08:00\nTo: Boss\nSubject: Broken cup\n\nIt is cracked.\n\nSara'],
  ['German', 'Please handle.\n\n-------- Weitergeleitete Nachricht --------\nBetreff: Broken cup\nDatum: Mon, 6 May 2024 08:00:00 +0200\nVon: Sara Miller <sara@customer.test>\nAn: boss@shop.test\n\nIt is cracked.\n\nSara'],
  ['French', 'Please handle.\n\n-------- Message transféré --------\nSujet : x\nObjet : Broken cup\nDate : Mon, 6 May 2024\nDe : Sara Miller <sara@customer.test>\nPour : boss@shop.test\n\nIt is cracked.\n\nSara'],
  ['Spanish', 'Please handle.\n\n---------- Mensaje reenviado ----------\nDe: *Sara Miller* <sara@customer.test>\nFecha: lun, 6 may 2024\nAsunto: Broken cup\nPara: <boss@shop.test>\n\nIt is cracked.\n\nSara'],
  ['Persian', 'Please handle.\n\n---------- پیام بازارسال‌شده ---------\nاز: \u202bSara Miller\u202c <sara@customer.test>\nتاریخ: دوشنبه ۱۷ اردیبهشت ۱۴۰۳\nموضوع: Broken cup\nبه: <boss@shop.test>\n\nIt is cracked.\n\nSara'],
  ...(
    [
      ['Italian, Gmail', '---------- Forwarded message ---------', 'Da', 'Date', 'Oggetto', 'To'], ['Italian, Apple', 'Inizio messaggio inoltrato:', 'Da', 'Data', 'Oggetto', 'A'], ['Portuguese', '---------- Mensagem encaminhada ---------', 'De', 'Data', 'Assunto', 'Para'],
      ['Dutch', 'Begin doorgestuurd bericht:', 'Van', 'Datum', 'Onderwerp', 'Aan'], ['Polish', '---------- Przekazana wiadomość ---------', 'Od', 'Data', 'Temat', 'Do'], ['Russian', '-------- Пересылаемое сообщение --------', 'От', 'Дата', 'Тема', 'Кому'],
      ['Russian, Apple', 'Начало переадресованного сообщения:', 'От', 'Дата', 'Тема', 'Кому'], ['Turkish', '---------- Yönlendirilen mesaj ---------', 'Kimden', 'Tarih', 'Konu', 'Kime'], ['Swedish', 'Vidarebefordrat brev:', 'Från', 'Datum', 'Ämne', 'Till'],
      ['Danish', '---------- Videresendt meddelelse ---------', 'Fra', 'Dato', 'Emne', 'Til'], ['Norwegian', 'Videresendt melding:', 'Fra', 'Dato', 'Emne', 'Til'], ['Finnish', 'Välitetty viesti alkaa:', 'Lähettäjä', 'Päivämäärä', 'Aihe', 'Vastaanottaja'],
      ['Czech', '---------- Přeposlaná zpráva ---------', 'Od', 'Datum', 'Předmět', 'Komu'], ['Chinese', '---------- 转发邮件信息 ----------', '发件人', '发送日期', '主题', '收件人'], ['Chinese, QQ', '------------------ 原始邮件 ------------------', '发件人', '发送时间', '主题', '收件人'],
      ['Japanese', '転送されたメッセージ：', '差出人', '日時', '件名', '宛先'], ['Korean', '전달된 메시지:', '보낸 사람', '날짜', '제목', '받는 사람'], ['Arabic', 'بدء الرسالة المعاد توجيهها:', 'من', 'التاريخ', 'الموضوع', 'إلى'], ['Persian, Apple', 'آغاز پیام بازارسال‌شده:', 'از', 'تاریخ', 'موضوع', 'به'],
    ] as const
  ).map(([name, mark, from, date, subject, to]): [string, string] => [name, `Please handle.\n\n${mark}\n${from}: Sara Miller <sara@customer.test>\n${date}: 2024-05-06 08:00\n${subject}: Broken cup\n${to}: boss@shop.test\n\nIt is cracked.\n\nSara`]),
];

describe('a message that somebody passed on', () => {
  it.each(WAYS)('in the way of %s', (_, text) => {
    expect(readForwarded(text)).toEqual({ from: { name: 'Sara Miller', address: 'sara@customer.test' }, subject: 'Broken cup', text: 'It is cracked.\n\nSara', note: 'Please handle.' });
  });

  it.each([
    ['no mark', 'From: Sara <sara@customer.test>\nSubject: x\n\ny'],
    ['no sender', '---------- Forwarded message ---------\nSubject: x\n\ny'],
    ['a sender without an address', '---------- Forwarded message ---------\nFrom: Sara\nSubject: x\n\ny'],
    ['two senders', '---------- Forwarded message ---------\nFrom: a@x.test, b@x.test\nSubject: x\n\ny'],
    ['a rule between paragraphs', 'Hello\n________________\nFrom here on it is fine.\n\nBye'],
    ['nothing', ''],
  ])('is none with %s', (_, text) => expect(readForwarded(text)).toBeNull());

  it('is the outermost one of several, with the first of its senders', () => {
    const text = 'fyi\n\n---------- Forwarded message ---------\nFrom: a@x.test\nFrom: evil@x.test\nSubject: one\n\nhello\n\n---------- Forwarded message ---------\nFrom: b@x.test\nSubject: two\n\nolder';
    expect(readForwarded(text)).toMatchObject({ from: { address: 'a@x.test' }, subject: 'one', note: 'fyi' });
  });

  it('costs little, whatever comes', () => {
    const started = process.hrtime.bigint();
    readForwarded(`${'---------- Forwarded message ---------\n'.repeat(20_000)}${'From: '.repeat(20_000)}`);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2_000);
  });
});
