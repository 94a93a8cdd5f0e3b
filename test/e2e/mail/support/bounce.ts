export interface BounceParts {
  /** Whom the mail did not reach. */
  address: string;
  /** The ticket's, in the id of the mail that came back. */
  token: string;
  status?: string;
  action?: string;
}

export const BOUNCED_DELIVERY = '0198a2b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b';

/** What a mail server reports of a mail of ours (RFC 3464). */
export function bounceOf({ address, token, status = '5.1.1', action = 'failed' }: BounceParts): string {
  return [
    'From: Mail Delivery System <MAILER-DAEMON@relay.test>', `To: complaints@peygir.localhost`, 'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <dsn${status}.${action}.${address}>`, 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '',
    '--b', 'Content-Type: text/plain', '', 'The mail could not be delivered.', '--b', 'Content-Type: message/delivery-status', '',
    'Reporting-MTA: dns; relay.test', '', `Final-Recipient: rfc822; ${address}`, `Action: ${action}`, `Status: ${status}`, 'Diagnostic-Code: smtp; 550 5.1.1 no such user', '',
    '--b', 'Content-Type: message/rfc822', '', `Message-ID: <d.${BOUNCED_DELIVERY}.${token}@peygir.localhost>`, `To: ${address}`, 'Subject: We have your complaint', '', 'Hello.', '--b--', '',
  ].join('\r\n');
}
