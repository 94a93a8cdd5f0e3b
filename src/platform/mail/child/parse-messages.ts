import type { SanitizedMailHtml, SanitizeMailOptions } from '../html/sanitize-mail-html';
import type { ReplyParts } from '../reply/visible-reply';
import type { MailLimits } from '../parse/mail-limits';
import type { MailParseErrorCode } from '../parse/mail-parse-error';
import type { ParsedMail } from '../parse/mail-types';

/** Work on a message that was read, which may cost as much as reading it. */
export type Chore =
  | { kind: 'reply'; text: string; html: string | null }
  | { kind: 'clean'; html: string; options: SanitizeMailOptions };

/** Parent to child; exactly one of `path`, `raw` and `chore`. */
export interface ParseTask {
  id: number;
  path?: string;
  raw?: Uint8Array;
  chore?: Chore;
  limits: Partial<MailLimits>;
}

/** Child to parent. */
export interface ParseAnswer {
  id: number;
  mail?: ParsedMail;
  /** What a chore came to. */
  done?: ReplyParts | SanitizedMailHtml;
  code?: MailParseErrorCode;
  failure?: string;
}
