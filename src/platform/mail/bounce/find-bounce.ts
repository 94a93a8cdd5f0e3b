import type { ParsedMail } from '../parse/mail-types';
import type { BounceReport } from './bounce-report';
import { parseBounce } from './parse-bounce';

const REPORT_TYPE = /^multipart\/report\b/i;

/**
 * The report that a message is, looked for only where something says that no person wrote it: a person may well write about a
 * failed delivery. Null when it is none.
 * @param nullSender the envelope named no sender
 */
export function findBounce(mail: ParsedMail, nullSender: boolean): BounceReport | null {
  const suspicious = mail.auto.kind !== 'none' || nullSender || REPORT_TYPE.test(mail.headers['content-type']?.[0] ?? '');
  return suspicious ? parseBounce(mail) : null;
}
