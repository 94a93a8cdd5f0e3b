import { parseMail } from '../parse/parse-mail';
import { parseBounce } from './parse-bounce';

const ID = '<d-9@desk.example.org>';
const ORIGINAL = [`Message-ID: ${ID}`, 'From: desk@example.org', 'To: gone@example.com', 'Subject: Hello', '', 'x'];
const read = async (lines: string[]) => parseBounce(await parseMail(Buffer.from(lines.join('\r\n'))));

/** A standard report with these fields about one recipient. */
const dsn = (fields: string[], text = 'Sorry.') => read([
  'From: MAILER-DAEMON@mx.example.net', 'To: desk@example.org', 'Subject: Delivery Status Notification (Failure)', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '',
  '--b', '', text, '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.net', '', 'Final-Recipient: rfc822; gone@example.com', ...fields, '', '--b', 'Content-Type: text/rfc822-headers', '', ...ORIGINAL.slice(0, 4), '--b--',
]);

describe('whether an address is dead (RFC 3463)', () => {
  it.each<[string, string, string, 'hard' | 'soft']>([
    ['bad mailbox', '5.1.1', '550 5.1.1 user unknown', 'hard'], ['bad domain', '5.1.2', '550 5.1.2 host unknown', 'hard'], ['moved', '5.1.6', '', 'hard'], ['not found, Microsoft', '5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'hard'],
    ['null MX (RFC 7505)', '5.1.10', '556 5.1.10 Recipient address has null MX', 'hard'], ['disabled', '5.2.1', '550 5.2.1 The email account that you tried to reach is disabled', 'hard'], ['inactive, Gmail', '5.2.1', '550 5.2.1 inactive user', 'hard'],
    ['full', '5.2.2', '552 5.2.2 mailbox full', 'soft'], ['full, four', '4.2.2', '452 4.2.2 The email account that you tried to reach is over quota', 'soft'], ['full, plain code', '5.0.0', '552 Requested mail action aborted: exceeded storage allocation', 'soft'],
    ['full, in other words', '5.1.1', '554 5.1.1 mailbox is full', 'soft'], ['too large a message', '5.3.4', '552 5.3.4 Message size exceeds fixed limit', 'soft'], ['too large for the mailbox', '5.2.3', '552 5.2.3 message length exceeds administrative limit', 'soft'],
    ['system full', '5.3.1', '', 'soft'], ['host not found', '5.4.4', '', 'hard'], ['no such domain', '5.4.310', '550 5.4.310 DNS domain gone.example does not exist', 'hard'], ['expired', '5.4.7', '554 5.4.7 delivery expired', 'soft'], ['expired, four', '4.4.7', '', 'soft'],
    ['unreachable', '4.4.1', 'connect to mx.example.com: Connection timed out', 'soft'], ['access denied, Microsoft', '5.4.1', '550 5.4.1 Recipient address rejected: Access denied', 'hard'], ['content', '5.6.0', '554 5.6.0 Message contains invalid header', 'soft'],
    ['blocked by policy', '5.7.1', '550 5.7.1 Message rejected due to spam content', 'soft'], ['blocked sender', '5.7.1', '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.example', 'soft'], ['DMARC', '5.7.1', "550 5.7.1 Unauthenticated email from example.org is not accepted due to domain's DMARC policy", 'soft'], ['SPF', '5.7.23', '550 5.7.23 SPF validation failed', 'soft'], ['Microsoft, blocked', '5.7.606', '550 5.7.606 Access denied, banned sending IP', 'soft'],
    ['policy that means the mailbox', '5.7.1', '550 5.7.1 <gone@example.com>: Recipient address rejected: user unknown', 'hard'], ['greylisting', '4.7.1', '450 4.7.1 Greylisted, please try again later', 'soft'], ['greylisting in the end', '4.2.0', '451 4.2.0 greylisted', 'soft'],
    ['busy', '4.5.3', '452 4.5.3 too many recipients', 'soft'], ['generic, then words', '5.0.0', '550 No such user here', 'hard'], ['generic, then a temporary code', '5.0.0', '451 Temporary local problem', 'soft'], ['generic only', '5.0.0', '', 'hard'], ['undefined', '5.5.0', '550 5.5.0 Requested action not taken: mailbox unavailable', 'hard'],
    ['no status at all', '', '550 no mailbox by that name', 'hard'], ['no status, four', '', '421 try again later', 'soft'],
  ])('%s: %s %s', async (_name, status, diagnostic, kind) => {
    const report = await dsn(['Action: failed', ...(status ? [`Status: ${status}`] : []), ...(diagnostic ? [`Diagnostic-Code: smtp; ${diagnostic}`] : [])]);
    expect(report).toMatchObject({ kind, action: 'failed', originalMessageId: ID, recipients: [{ address: 'gone@example.com', kind }] });
  });

  it.each(['4.4.1', '5.1.1', '4.0.0'])('a delay is soft, whatever its code: %s', async (status) => {
    expect(await dsn(['Action: delayed', `Status: ${status}`])).toMatchObject({ kind: 'soft', action: 'delayed' });
  });

  it.each(['delivered', 'relayed', 'expanded'])('%s is no failure', async (action) => {
    expect(await dsn([`Action: ${action}`, 'Status: 2.0.0'])).toMatchObject({ kind: 'unknown', action });
  });
});

const ROBOT = ['From: Mail Delivery System <MAILER-DAEMON@mx.example.net>', 'To: desk@example.org'];

describe('reports of further servers and services', () => {
  it.each<[string, string[], 'hard' | 'soft']>([
    ['Office 365', ['From: postmaster@example.onmicrosoft.com', 'To: desk@example.org', 'Subject: Undeliverable: Hello', '', "Your message to gone@example.com couldn't be delivered.", '', "gone wasn't found at example.com.", '', 'Remote Server returned \'550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient gone@example.com not found by SMTP address lookup\'', '', 'Original Message Headers', '', ...ORIGINAL], 'hard'],
    ['Yahoo', ['From: MAILER-DAEMON@yahoo.example', 'To: desk@example.org', 'Subject: Failure Notice', '', 'Sorry, we were unable to deliver your message to the following address.', '', '<gone@example.com>:', "554: delivery error: dd This user doesn't have a example.com account (gone@example.com) [0] - mta1.example", '', '--- Below this line is a copy of the message.', '', ...ORIGINAL], 'hard'],
    ['AOL, full', [...ROBOT, 'Subject: Returned mail: Mailbox full', '', 'The user\'s mailbox is full:', '<gone@example.com>', '', '--- Original message ---', ...ORIGINAL], 'soft'],
    ['mail.ru', ['From: mailer-daemon@corp.mail.example', 'To: desk@example.org', 'Subject: Mail failure.', 'X-Failed-Recipients: gone@example.com', '', 'Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.', '', 'К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:', '', '**********************', '', 'gone@example.com', 'invalid mailbox. User not found', '', '------ This is a copy of your message, including all the headers. ------', '', ...ORIGINAL], 'hard'],
    ['Yandex', ['From: mailer-daemon@yandex.example', 'To: desk@example.org', 'Subject: Недоставленное сообщение', '', 'This is the mail system at host forward.example.', '', '<gone@example.com>: host mx.example.com[192.0.2.1] said: 550 5.7.1 No such user!', '    (in reply to RCPT TO command)', '', '--- Forwarded message ---', ...ORIGINAL], 'hard'],
    ['QQ', ['From: "PostMaster" <PostMaster@qq.example>', 'To: desk@example.org', 'Subject: 系统退信/Systems bounce', '', '抱歉，您的邮件被退回来了……', '无法发送到 gone@example.com', '退信原因 收件人邮件地址（gone@example.com）不存在，邮件无法送达。', 'host mx.example.com said: 550 Mailbox not found', '', '----- Original message -----', ...ORIGINAL], 'hard'],
    ['163', ['From: postmaster@163.example', 'To: desk@example.org', 'Subject: 系统退信', '', '抱歉，您的邮件被退回来了……', '收件人：gone@example.com', '退信原因：收件人邮箱已满', '', '----- Original message -----', ...ORIGINAL], 'soft'],
    ['Lotus Domino', [...ROBOT, 'Subject: DELIVERY FAILURE: User gone (gone@example.com) not listed in Domino Directory', '', 'Your message', '', '  Subject: Hello', '', 'was not delivered to:', '', '  gone@example.com', '', 'because:', '', '  User gone (gone@example.com) not listed in Domino Directory', '', '----- Original message -----', ...ORIGINAL], 'hard'],
    ['SendGrid', ['From: MAILER-DAEMON@sendgrid.example', 'To: desk@example.org', 'Subject: Undelivered Mail Returned to Sender', '', 'This is the mail delivery system.', 'We could not deliver your message:', '', '<gone@example.com>: 550 5.1.1 The email account does not exist', '', '----- Original message -----', ...ORIGINAL], 'hard'],
    ['Mailgun', ['From: Mail Delivery System <mailer-daemon@mg.example>', 'To: desk@example.org', 'Subject: Undeliverable message', 'Auto-Submitted: auto-generated', '', 'The following message could not be delivered to gone@example.com:', '', 'Error: 550 No such user', '', '----- Original message -----', ...ORIGINAL], 'hard'],
    ['GMX', [...ROBOT, 'Subject: Mail delivery failed: returning message to sender', '', 'This message was created automatically by mail delivery software.', '', 'A message that you sent could not be delivered to one or more of its recipients.', '', 'gone@example.com:', 'SMTP error from remote server for RCPT TO command, host: mx.example.com', '5.1.1 <gone@example.com> is not a valid mailbox', '', '--- The header of the original message is following. ---', '', ...ORIGINAL], 'hard'],
    ['Courier', [...ROBOT, 'Subject: NOTICE: mail delivery status.', '', '               UNDELIVERABLE MAIL', '', 'Your message to the following recipients cannot be delivered:', '', '<gone@example.com>:', '    mx.example.com [192.0.2.1]:', '    >>> RCPT TO:<gone@example.com>', '    <<< 550 5.1.1 <gone@example.com>... User Unknown', '', '--- Original message ---', ...ORIGINAL], 'hard'],
    ['Lotus Notes', [...ROBOT, 'Subject: Undeliverable message', '', '------- Failure Reasons  --------', '', 'User not listed in public Name & Address Book', 'gone@example.com', '', '', '------- Returned Message --------', ...ORIGINAL], 'hard'],
    ['MailMarshal', ['From: postmaster@mx.example.net', 'To: desk@example.org', 'Subject: Undeliverable Mail: "Hello"', '', 'Your message:', '    From:     desk@example.org', '    Subject:  Hello', 'Could not be delivered because of', '', '550 5.1.1 User unknown', '', 'The following recipients were affected: ', '    gone@example.com', '', 'Additional Information', '======================', 'Original Sender:    <desk@example.org>', '', '--- Original message ---', ...ORIGINAL], 'hard'],
    ['MailFoundry', [...ROBOT, 'Subject: Message delivery has failed', '', 'Unable to deliver message to: <gone@example.com>', 'Delivery failed for the following reason:', 'Server mx22.example.com[192.0.2.222] failed with: 550 <gone@example.com> No such user here', '', 'This has been a permanent failure.  No further delivery attempts will be made.', '', '----- Original message -----', ...ORIGINAL], 'hard'],
    ['Apache James', ['From: postmaster@example.net', 'To: desk@example.org', 'Subject: [BOUNCE]', '', 'Message details:', '  Subject: Hello', '  MAIL FROM: desk@example.org', '  RCPT TO: gone@example.com', '  From: desk@example.org', '', 'Error message below:', '550 - Requested action not taken: no such user here', '', '----- Original message -----', ...ORIGINAL], 'hard'],
    ['a server that lists problems', [...ROBOT, 'Subject: Returned mail: User unknown', '', '   ----- The following addresses had delivery problems -----', 'gone@example.com', '', '   ----- Non-delivered information -----', "The number of messages in recipient's mailbox exceeded the local limit.", '', '--- Original message ---', ...ORIGINAL], 'soft'],
    ['a filter', ['From: "Mail Delivery System" <admin@mx.example.net>', 'To: desk@example.org', 'X-Mailer: SurfControl E-mail Filter', 'Subject: Your message could not be delivered', '', 'Your message could not be sent.', 'A transcript of the attempts to send the message follows.', ' The number of attempts made: 1', 'Addressed To: gone@example.com', '', 'Failed to send to identified host,', 'gone@example.com: [192.0.2.5], 550 gone@example.com... No such user', '', '--- Message non-deliverable.', '', ...ORIGINAL], 'hard'],
    ['a server with trouble', ['From: "Mail Delivery System" <MAILER-DAEMON@mx.example.net>', 'To: desk@example.org', 'Subject: There was an error sending your mail', '', 'We had trouble delivering your message. Full details follow:', '', 'Subject: "Hello"', 'Date: 03 Mar 2026', '', '1 error(s):', '', 'SMTP Server <mx.example.com> rejected recipient <gone@example.com> (Error following RCPT command). It responded as follows: [550 User unknown]', '', '----- Original message -----', ...ORIGINAL], 'hard'],
    ['PowerMTA', [...ROBOT, 'Subject: Delivery report', '', 'Hello, this is the mail server on mx.example.net.', '', 'I am sending you this message to inform you on the delivery status of a', 'message you previously sent.  Immediately below you will find a list of', 'the affected recipients.', '', '   <gone@example.com>: delivery failed; will not continue trying', '', '----- Original message -----', ...ORIGINAL], 'hard'],
    ['a phone company', ['From: no-reply@app.example.net', 'To: desk@example.org', 'Return-Path: <>', 'Subject: Mail System Error', '', 'Your mail sent on: Thu, 29 Apr 2026 11:04:47 +0900', ' Could not be delivered to: <gone@example.com>', '    As their mailbox is full.', '', '----- Original message -----', ...ORIGINAL], 'soft'],
    ['Italian', [...ROBOT, 'Subject: Mancata consegna: Ciao', '', 'Impossibile recapitare il messaggio a gone@example.com: l’utente non esiste.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Portuguese', [...ROBOT, 'Subject: Não foi possível entregar: Olá', '', 'Não foi possível entregar a sua mensagem a gone@example.com: o endereço não existe.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Dutch', [...ROBOT, 'Subject: Onbestelbaar: Hallo', '', 'Uw bericht aan gone@example.com kon niet worden bezorgd: het adres bestaat niet.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Polish', [...ROBOT, 'Subject: Niedostarczalne: Witam', '', 'Nie można dostarczyć wiadomości do gone@example.com: adres nie istnieje.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Turkish', [...ROBOT, 'Subject: Teslim edilemedi: Merhaba', '', 'İletiniz gone@example.com adresine teslim edilemedi: adres bulunamadı.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Swedish', [...ROBOT, 'Subject: Kunde inte levereras: Hej', '', 'Meddelandet till gone@example.com kunde inte levereras: adressen finns inte.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Danish', [...ROBOT, 'Subject: Kan ikke leveres: Hej', '', 'Meddelelsen til gone@example.com kunne ikke leveres: adressen findes ikke.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Norwegian', [...ROBOT, 'Subject: Kan ikke leveres: Hei', '', 'Meldingen til gone@example.com kunne ikke leveres: adressen finnes ikke.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Finnish', [...ROBOT, 'Subject: Ei voitu toimittaa: Hei', '', 'Viestiä ei voitu toimittaa osoitteeseen gone@example.com: osoitetta ei ole olemassa.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Czech', [...ROBOT, 'Subject: Nedoručitelné: Ahoj', '', 'Zprávu nelze doručit na adresu gone@example.com: adresa neexistuje.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
    ['Korean', [...ROBOT, 'Subject: 배달되지 않음: 안녕', '', 'gone@example.com 에게 메일을 배달할 수 없습니다. 존재하지 않는 주소입니다.', '', '-----Original message-----', ...ORIGINAL], 'hard'],
  ])('%s', async (_name, lines, kind) => {
    const report = await read(lines);
    expect(report).toMatchObject({ kind, originalMessageId: ID });
    expect(report!.recipients.map(({ address }) => address)).toEqual(['gone@example.com']);
  });

  it('several recipients, each with an end of its own', async () => {
    const report = await read([...ROBOT, 'Subject: Undelivered Mail Returned to Sender', '', 'Your message could not be delivered.', '', '<a@example.com>: host mx.example.com said: 550 5.1.1 User unknown', '', '<b@example.com>: host mx.example.com said: 452 4.2.2 Mailbox full', '', '<c@example.com>: host mx.example.com said: 550 5.7.1 rejected as spam', '', '------ This is a copy of the message ------', ...ORIGINAL]);
    expect(report!.recipients.map(({ address, kind }) => [address, kind])).toEqual([['a@example.com', 'hard'], ['b@example.com', 'soft'], ['c@example.com', 'soft']]);
  });

  it('notices of a sending service on good news and delays', async () => {
    const mail = { messageId: 'x', commonHeaders: { messageId: ID } };
    const sns = (notice: object) => read(['From: AWS Notifications <no-reply@sns.amazonaws.com>', 'Subject: Amazon SES Email Event Notification', '', JSON.stringify({ ...notice, mail })]);
    expect(await sns({ notificationType: 'Delivery', delivery: { recipients: ['gone@example.com'], smtpResponse: '250 ok' } })).toMatchObject({ action: 'delivered', kind: 'unknown', originalMessageId: ID, recipients: [{ address: 'gone@example.com' }] });
    expect(await sns({ eventType: 'DeliveryDelay', deliveryDelay: { delayedRecipients: [{ emailAddress: 'gone@example.com', status: '4.4.1' }] } })).toMatchObject({ action: 'delayed', kind: 'soft' });
    expect(await sns({ notificationType: 'Bounce', bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull', bouncedRecipients: [{ emailAddress: 'gone@example.com', status: '5.2.2' }] } })).toMatchObject({ action: 'failed', kind: 'soft' });
  });

  it('a complaint whose report has no part of its own', async () => {
    const report = await read(['From: fbl@mx.example.net', 'Subject: complaint', 'Content-Type: multipart/report; report-type=feedback-report; boundary=b', '', '--b', '', 'This is an abuse report.', '--b', 'Content-Type: message/rfc822', '', ...ORIGINAL, '--b--']);
    expect(report).toMatchObject({ action: 'complaint', originalMessageId: ID, recipients: [{ address: 'gone@example.com' }] });
  });

  it.each([
    ['a variable envelope return path', ['To: bounces+gone=example.com@desk.example.org'], 'Your message could not be delivered. User unknown.'],
    ['another one', ['To: desk-bounce-gone=example.com@example.org'], 'Your message could not be delivered. User unknown.'],
    ['the way it was delivered', ['To: desk@example.org', 'Delivered-To: bounces+gone=example.com@desk.example.org'], 'Your message could not be delivered. User unknown.'],
    ['a field in the head', ['To: desk@example.org', 'X-Failed-Recipients: gone@example.com'], 'Your message could not be delivered. User unknown.'],
    ['the words', ['To: desk@example.org'], 'We could not deliver your message to the mailbox of gone@example.com because the user is unknown.'],
  ])('name the recipient by %s', async (_name, head, words) => {
    const report = await read(['From: MAILER-DAEMON@mx.example.net', ...head, 'Subject: Undelivered Mail Returned to Sender', '', words]);
    expect(report).toMatchObject({ kind: 'hard', recipients: [{ address: 'gone@example.com' }] });
  });
});

describe('what is neither a bounce nor a complaint of a customer', () => {
  it.each([
    ['a feedback report (RFC 5965)', ['From: fbl@mx.example.net', 'Content-Type: multipart/report; report-type=feedback-report; boundary=b', '', '--b', '', 'x', '--b', 'Content-Type: message/feedback-report', '', 'Feedback-Type: abuse', '', '--b', 'Content-Type: message/rfc822', '', ...ORIGINAL, '--b--'], 'bounce'],
    ['a feedback report in no part of its own', ['From: fbl@mx.example.net', 'Content-Type: multipart/report; report-type="feedback-report"; boundary=b', '', '--b', '', 'x', '--b--'], 'bounce'],
    ['a DMARC report', ['From: noreply-dmarc-support@google.example', 'Subject: Report domain: example.org Submitter: google.example Report-ID: 123', '', 'x'], 'auto_generated'],
    ['a notice of a sending service', ['From: AWS Notifications <no-reply@sns.amazonaws.com>', 'Subject: Amazon SES Email Event Notification', '', '{}'], 'auto_generated'],
    ['a TLS report (RFC 8460)', ['From: tls@example.net', 'Content-Type: multipart/report; report-type=tlsrpt; boundary=b', '', '--b', '', 'x', '--b--'], 'auto_generated'],
    ['a read receipt (RFC 8098)', ['From: sara@example.com', 'Subject: Read: Hello', 'Content-Type: multipart/report; report-type=disposition-notification; boundary=b', '', '--b', '', 'x', '--b--'], 'auto_reply'],
    ['a challenge, Boxbe', ['From: notification@boxbe.example', 'Subject: Your message to sara@example.com awaits verification', '', 'x'], 'auto_generated'],
    ['a challenge, Spam Arrest', ['From: Sara <verify@spamarrest.example>', 'Subject: Re: Hello (verification)', 'X-Spamarrest-noauth: 1', '', 'x'], 'auto_generated'],
    ['a challenge, TMDA', ['From: Sara <sara-confirm-123@example.com>', 'Subject: Please confirm your message', 'X-Delivery-Agent: TMDA/1.1', '', 'x'], 'auto_generated'],
    ['a challenge, UOL', ['From: AntiSpam UOL <as@uol.example>', 'Subject: [AntiSpam UOL] Confirmação de e-mail', '', 'x'], 'auto_generated'],
  ])('%s', async (_name, lines, kind) => {
    expect((await parseMail(Buffer.from(lines.join('\r\n')))).auto.kind).toBe(kind);
  });
});
