import { parseMail } from '../parse/parse-mail';
import type { BounceReport } from './bounce-report';
import { parseBounce } from './parse-bounce';

const read = async (...lines: string[]): Promise<BounceReport | null> => parseBounce(await parseMail(Buffer.from(lines.join('\n'))));

const dsn = (...fields: string[]): Promise<BounceReport | null> => read(
  'From: MAILER-DAEMON@mx.example.net', 'To: desk@example.org', 'Subject: Undelivered Mail Returned to Sender',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '',
  '--b', '', 'Sorry.', '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.net', '', ...fields, '',
  '--b', 'Content-Type: text/rfc822-headers', '', 'From: desk@example.org', 'To: gone@example.com', 'Message-ID: <d-7@desk.example.org>', '', '--b--',
);

describe('standard reports', () => {
  it('reads address, status, diagnostic and the id of the message that failed', async () => {
    expect(await dsn('Final-Recipient: rfc822; gone@example.com', 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 no', ' such user')).toMatchObject({
      kind: 'hard', action: 'failed', standard: true, originalMessageId: '<d-7@desk.example.org>', diagnostic: '550 5.1.1 no such user',
      recipients: [{ address: 'gone@example.com', status: '5.1.1', kind: 'hard' }],
    });
  });

  it('takes 4.x and delays for soft, and keeps several recipients apart', async () => {
    const report = await dsn('Final-Recipient: rfc822; a@example.com', 'Action: delayed', 'Status: 4.4.1', '', 'Final-Recipient: rfc822; b@example.com', 'Action: failed', 'Status: 4.2.2', '', 'Final-Recipient: rfc822; c@example.com', 'Action: delivered', 'Status: 2.0.0');
    expect(report!.recipients.map((one) => [one.address, one.kind, one.action])).toEqual([['a@example.com', 'soft', 'delayed'], ['b@example.com', 'soft', 'failed'], ['c@example.com', 'unknown', 'delivered']]);
    expect(report!.kind).toBe('soft');
  });

  it('names the address that was written to when the mail was forwarded', async () => {
    const report = await dsn('Original-Recipient: rfc822;shop+40inbox@example.com', 'Final-Recipient: rfc822;elsewhere@example.net', 'Action: failed', 'Status: 5.0.0');
    expect(report!.recipients[0]).toMatchObject({ address: 'shop+40inbox@example.com', finalAddress: 'elsewhere@example.net' });
  });

  it('reads a complaint of a feedback loop', async () => {
    const report = await read('From: fbl@example.net', 'Content-Type: multipart/report; report-type=feedback-report; boundary=b', '', '--b', '', 'An abuse report.', '--b', 'Content-Type: message/feedback-report', '', 'Feedback-Type: abuse', 'Original-Rcpt-To: <cross@example.com>', '--b', 'Content-Type: message/rfc822', '', 'Message-ID: <d-8@desk.example.org>', '', 'x', '--b--');
    expect(report).toMatchObject({ action: 'complaint', originalMessageId: '<d-8@desk.example.org>', recipients: [{ address: 'cross@example.com' }] });
  });
});

describe('reports that are only text', () => {
  it.each([
    ['qmail', ['Subject: failure notice'], ["Hi. This is the qmail-send program at mx.example.net.", "I'm afraid I wasn't able to deliver your message to the following addresses.", '', '<gone@example.com>:', '192.0.2.1 does not like recipient.', 'Remote host said: 550 unknown user', '', '--- Below this line is a copy of the message.', '', 'Message-ID: <d-9@desk.example.org>', 'To: gone@example.com', '', 'x'], 'hard'],
    ['Exim', ['Subject: Mail delivery failed: returning message to sender', 'X-Failed-Recipients: gone@example.com'], ['This message was created automatically by mail delivery software.', '', '  gone@example.com', '    Unrouteable address', '', '------ This is a copy of the message, including all the headers. ------', '', 'Message-Id: <d-9@desk.example.org>', '', 'x'], 'hard'],
    ['a full mailbox', ['Subject: Delivery failed'], ['Your message could not be delivered.', '', 'gone@example.com: mailbox is full', '', '----- Original message -----', 'Message-ID: <d-9@desk.example.org>', '', 'x'], 'soft'],
    ['Persian', ['Subject: تحویل داده نشد'], ['پیام شما به gone@example.com تحویل داده نشد: 550 user unknown', '', '-----Original Message-----', 'Message-ID: <d-9@desk.example.org>', '', 'x'], 'hard'],
  ])('%s', async (_server, head, body, kind) => {
    const report = await read('From: MAILER-DAEMON@mx.example.net', 'To: desk@example.org', ...head, '', ...body);
    expect(report).toMatchObject({ kind, standard: false, originalMessageId: '<d-9@desk.example.org>', recipients: [{ address: 'gone@example.com', kind }] });
  });

  it('keeps the codes of several addresses apart', async () => {
    const report = await read('From: MAILER-DAEMON@mx.example.net', 'Subject: Delivery status notification: error', '', 'An error has occurred while attempting to deliver a message:', '', 'a@example.com: 550 5.1.1 no such user', 'b@example.com: 452 4.2.2 mailbox full', '');
    expect(report!.recipients.map((one) => [one.address, one.status, one.kind])).toEqual([['a@example.com', '5.1.1', 'hard'], ['b@example.com', '4.2.2', 'soft']]);
  });

  it('reads the JSON notice of a sending service', async () => {
    const notice = JSON.stringify({ notificationType: 'Bounce', bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'gone@example.com', status: '5.1.1', diagnosticCode: 'smtp; 550' }] }, mail: { messageId: '0100', commonHeaders: { messageId: '<d-9@desk.example.org>' } } });
    expect(await read('From: no-reply@sns.example.net', 'Subject: Notification', '', notice)).toMatchObject({ kind: 'hard', originalMessageId: '<d-9@desk.example.org>', recipients: [{ address: 'gone@example.com' }] });
  });

  it.each([
    ['a person who complains about a delivery', ['From: maryam@example.com', 'Subject: delivery failure'], 'My parcel was not delivered, the delivery has failed twice.'],
    ['a vacation answer', ['From: maryam@example.com', 'Subject: Auto: away', 'Auto-Submitted: auto-replied', 'Return-Path: <>'], 'I could not be reached until Monday.'],
    ['a newsletter', ['From: news@example.com', 'List-Id: <n.example.com>', 'Subject: Delivery problems solved'], 'Undeliverable? Never again.'],
    ['a forwarded report', ['From: maryam@example.com', 'Subject: Fwd: Undelivered Mail'], 'See below: user unknown'],
  ])('is not fooled by %s', async (_name, head, body) => {
    expect(await read(...head, '', body)).toBeNull();
  });
});
