import { type Mail, OPEN } from './mail';

export interface MailTooLargeData {
  /** What one mail may have, all attachments included and as encoded for sending. */
  megabytes: number;
}

/** Their mail reached us only in part. Carries no word of the sender's, as anybody can write in anybody's name. */
export const mailTooLarge: Mail<MailTooLargeData> = {
  texts: { 'mail.limit': (words, { megabytes }) => words.of('mail_too_large.limit', { n: words.view.format.number(megabytes) }) },
  parts: { 'part.caution': (words) => [words.small('secret'), words.small('acknowledgement.notYou')] },
  fixed: [{ part: 'part.reference' }, OPEN, { part: 'part.caution' }],
  strangers: true,
};
