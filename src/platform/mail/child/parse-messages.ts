import type { BounceReport } from '../bounce/bounce-report';
import type { SanitizedMailHtml, SanitizeMailOptions } from '../html/sanitize-mail-html';
import type { ReplyParts } from '../reply/visible-reply';
import type { MailLimits } from '../parse/mail-limits';
import type { MailParseErrorCode } from '../parse/mail-parse-error';
import type { ParsedMail } from '../parse/mail-types';

/** Work on a message that was read, which may cost as much as reading it. */
export type Chore =
  | { kind: 'reply'; text: string; html: string | null }
  | { kind: 'clean'; html: string; options: SanitizeMailOptions };

/** A message that was read, and what it reports of mail of ours; null when it is no report. */
export interface MailWithReport {
  mail: ParsedMail;
  report: BounceReport | null;
}

/** Parent to child; exactly one of `path`, `raw` and `chore`. */
export interface ParseTask {
  id: number;
  path?: string;
  raw?: Uint8Array;
  chore?: Chore;
  /** The envelope named no sender, as reports have none. */
  nullSender?: boolean;
  limits: Partial<MailLimits>;
}

/** Child to parent. */
export interface ParseAnswer {
  id: number;
  mail?: ParsedMail;
  /** What it reports of mail of ours; null when it is no report. */
  report?: BounceReport | null;
  /** What a chore came to. */
  done?: ReplyParts | SanitizedMailHtml;
  code?: MailParseErrorCode;
  failure?: string;
}
