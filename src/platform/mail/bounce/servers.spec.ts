import { parseMail } from '../parse/parse-mail';
import { parseBounce } from './parse-bounce';

const ROBOT = ['From: Mail Delivery System <MAILER-DAEMON@mx.example.net>', 'To: desk@example.org'];
const ORIGINAL = ['Message-ID: <d-9@desk.example.org>', 'From: desk@example.org', 'To: gone@example.com', 'Subject: Hello', '', 'x'];
const read = async (lines: string[]) => parseBounce(await parseMail(Buffer.from(lines.join('\r\n'))));
const multipart = (parts: string[][], head: string[] = []): string[] => [
  ...ROBOT, 'Subject: Delivery Status Notification (Failure)', ...head, 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status;', '\tboundary="b"', '',
  ...parts.flatMap((part) => ['--b', ...part]), '--b--',
];
const STATUS = ['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.net', '', 'Final-Recipient: rfc822; gone@example.com', 'Action: failed', 'Status: 5.1.1', ''];

describe('reports of single servers', () => {
  it.each<[string, string[], 'hard' | 'soft']>([
    ['Postfix', ['Subject: Undelivered Mail Returned to Sender', '', 'This is the mail system at host mx.example.net.', '', "I'm sorry to have to inform you that your message could not", 'be delivered to one or more recipients. It\'s attached below.', '', '<gone@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 <gone@example.com>:', '    Recipient address rejected: User unknown (in reply to RCPT TO command)', '', '------ This is a copy of the message, including all the headers. ------', ...ORIGINAL], 'hard'],
    ['Postfix, later', ['Subject: Delayed Mail (still being retried)', '', 'Your message could not be delivered for more than 4 hour(s).', 'It will be retried until it is 5 day(s) old.', '', '<gone@example.com>: connect to mx.example.com[192.0.2.1]:25: Connection timed out', '', '--- The message headers follow ---', ...ORIGINAL], 'soft'],
    ['Sendmail', ['Subject: Returned mail: see transcript for details', '', 'The original message was received at Tue, 3 Mar 2026 10:15:00 GMT', 'from desk.example.org [192.0.2.9]', '', '   ----- The following addresses had permanent fatal errors -----', '<gone@example.com>', '    (reason: 550 5.1.1 <gone@example.com>... User unknown)', '', '   ----- Transcript of session follows -----', '... while talking to mx.example.com.:', '>>> DATA', '<<< 550 5.1.1 <gone@example.com>... User unknown', '550 5.1.1 <gone@example.com>... User unknown', '', '   ----- Original message follows -----', ...ORIGINAL], 'hard'],
    ['Exim', ['Subject: Mail delivery failed: returning message to sender', 'X-Failed-Recipients: gone@example.com', 'Auto-Submitted: auto-replied', '', 'A message that you sent could not be delivered to one or more of its', 'recipients. This is a permanent error. The following address(es) failed:', '', '  gone@example.com', '    host mx.example.com [192.0.2.1]', '    SMTP error from remote mail server after RCPT TO:<gone@example.com>:', '    550 No such person at this address', '', '------ This is a copy of your message, including all the headers. ------', '', ...ORIGINAL], 'hard'],
    ['qmail', ['Subject: failure notice', '', 'Hi. This is the qmail-send program at mx.example.net.', "I'm afraid I wasn't able to deliver your message to the following addresses.", "This is a permanent error; I've given up. Sorry it didn't work out.", '', '<gone@example.com>:', '192.0.2.1_does_not_like_recipient./Remote_host_said:_550_5.1.1_unknown/Giving_up_on_192.0.2.1./', '', '--- Below this line is a copy of the message.', '', 'Return-Path: <desk@example.org>', ...ORIGINAL], 'hard'],
    ['Gmail', ['Subject: Delivery Status Notification (Failure)', 'X-Failed-Recipients: gone@example.com', '', '** Address not found **', '', "Your message wasn't delivered to gone@example.com because the address couldn't be found, or is unable to receive mail.", '', 'The response was:', '', '550 5.1.1 The email account that you tried to reach does not exist.', '', '----- Original message -----', '', ...ORIGINAL], 'hard'],
    ['Exchange', ['Subject: Undeliverable: Hello', '', "Delivery has failed to these recipients or groups:", '', 'gone@example.com<mailto:gone@example.com>', "The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.", '', 'Diagnostic information for administrators:', '', 'Generating server: mx.example.net', '', 'gone@example.com', "Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'", '', 'Original message headers:', '', ...ORIGINAL], 'hard'],
    ['a full mailbox, Exchange', ['Subject: Undeliverable: Hello', '', "Delivery has failed to these recipients or groups:", '', 'gone@example.com', "The recipient's mailbox is full and can't accept messages now.", '', "Remote Server returned '554 4.2.2 mailbox full'", '', 'Original message headers:', '', ...ORIGINAL], 'soft'],
    ['German', ['Subject: Unzustellbar: Hallo', '', 'Ihre Nachricht konnte nicht zugestellt werden.', '', 'gone@example.com', 'Die Adresse ist nicht vorhanden.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['German, full', ['Subject: Unzustellbar', '', 'Ihre Nachricht konnte nicht zugestellt werden:', '', 'gone@example.com: Das Postfach ist voll.', '', '-----Original message-----', ...ORIGINAL], 'soft'],
    ['French', ['Subject: Non remis : Bonjour', '', "Votre message n'a pas pu être remis à gone@example.com : cette adresse n'existe pas.", '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['French, full', ['Subject: Échec de la remise', '', 'gone@example.com : la boîte aux lettres est pleine.', '', '-----Original message-----', ...ORIGINAL], 'soft'],
    ['Spanish', ['Subject: No se puede entregar: Hola', '', 'No se pudo entregar el mensaje a gone@example.com: el usuario no existe.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Russian', ['Subject: Письмо не доставлено', '', 'Не удалось доставить письмо на gone@example.com: пользователь не найден.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Persian', ['Subject: نامه برگشتی', '', 'پیام شما به gone@example.com تحویل داده نشد: این نشانی وجود ندارد.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Persian, full', ['Subject: عدم تحویل', '', 'gone@example.com', 'صندوق پستی گیرنده پر است.', '', '-----Original message-----', ...ORIGINAL], 'soft'],
    ['Arabic', ['Subject: فشل التسليم', '', 'تعذر تسليم الرسالة إلى gone@example.com لأن العنوان غير موجود.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Chinese', ['Subject: 系统退信', '', '您的邮件无法投递到 gone@example.com ，该用户不存在。', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Japanese', ['Subject: 配信エラーのお知らせ', '', 'メールを送信できませんでした。', '<gone@example.com>', '宛先のメールボックスは存在しません。', '', '----- Original message -----', ...ORIGINAL], 'hard'],
    ['only a subject', ['Subject: Returned mail: User unknown', '', 'The original message was received at Thu Oct 13 15:22:22 2025', '', '<gone@example.com>', '', '----- Original message -----', ...ORIGINAL], 'hard'],
  ])('%s', async (_name, lines, kind) => {
    const report = await read([...ROBOT, ...lines]);
    expect(report).toMatchObject({ kind, standard: false, originalMessageId: '<d-9@desk.example.org>' });
    expect(report!.recipients.map(({ address }) => address)).toEqual(['gone@example.com']);
  });
});

describe('standard reports in odd shapes', () => {
  it('without the returned message name it by In-Reply-To, References or a field', async () => {
    const id = '<d-9@desk.example.org>';
    for (const head of [[`In-Reply-To: ${id}`], [`References: <a@b.example> ${id}`], [`X-Original-Message-ID: ${id}`]]) {
      expect(await read(multipart([['', 'Sorry.'], STATUS], head))).toMatchObject({ kind: 'hard', standard: true, originalMessageId: id });
    }
    const field = STATUS.with(2, `Reporting-MTA: dns; mx.example.net\r\nOriginal-Message-ID: ${id}`);
    expect(await read(multipart([['', 'Sorry.'], field]))).toMatchObject({ originalMessageId: id });
    expect(await read(multipart([['', 'Sorry.'], STATUS]))).toMatchObject({ kind: 'hard', originalMessageId: null });
  });

  it('the returned message itself is believed before any of them', async () => {
    const report = await read(multipart([['', 'Sorry.'], STATUS, ['Content-Type: message/rfc822', '', ...ORIGINAL]], ['In-Reply-To: <other@example.org>']));
    expect(report!.originalMessageId).toBe('<d-9@desk.example.org>');
  });

  it.each([
    ['utf-8; پیمان@مثال.example', 'پیمان@مثال.example'],
    ['utf-8; \\x{67E}\\x{6CC}@example.com', 'پی@example.com'],
    ['utf-8;gone@example.com', 'gone@example.com'],
    ['RFC822;<gone@example.com>', 'gone@example.com'],
    ['unknown; gone@example.com', 'gone@example.com'],
    ['gone@example.com', 'gone@example.com'],
  ])('name an address as %s (RFC 6533)', async (value, address) => {
    const status = ['Content-Type: message/global-delivery-status', 'Content-Transfer-Encoding: 8bit', '', 'Reporting-MTA: dns; mx.example.net', '', `Final-Recipient: ${value}`, 'Action: failed', 'Status: 5.1.1', ''];
    const report = await read(multipart([['', 'Sorry.'], status, ['Content-Type: message/global-headers', '', ...ORIGINAL.slice(0, 4), '']]));
    expect(report).toMatchObject({ originalMessageId: '<d-9@desk.example.org>', recipients: [{ address, kind: 'hard' }] });
  });

  it('are read from a base64 part, with bare LF and with fields in any case', async () => {
    const fields = Buffer.from('reporting-mta: dns; mx\n\nfinal-recipient: rfc822;gone@example.com\nACTION: Failed\nstatus: 4.2.2 (mailbox full)\n').toString('base64');
    expect(await read(multipart([['', 'Sorry.'], ['Content-Type: message/delivery-status', 'Content-Transfer-Encoding: base64', '', fields]]))).toMatchObject({ kind: 'soft', recipients: [{ address: 'gone@example.com', status: '4.2.2' }] });
  });
});
