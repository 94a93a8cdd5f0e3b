import { shorten } from '../../kernel/text';

const MOST_SUBJECT = 120;

/** A subject without the marks of earlier answers, on one line, short enough for a list of mails. */
export const replySubject = (whole: string): string => shorten(whole.replace(/^(\s*re\s*:)+/i, '').replace(/\s+/g, ' ').trim(), MOST_SUBJECT);
