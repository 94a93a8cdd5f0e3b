import type { MailLimits } from '../parse/mail-limits';
import type { MailParseErrorCode } from '../parse/mail-parse-error';
import type { ParsedMail } from '../parse/mail-types';

/** Parent to child; exactly one of `path` and `raw`. */
export interface ParseTask {
  id: number;
  path?: string;
  raw?: Uint8Array;
  limits: Partial<MailLimits>;
}

/** Child to parent. */
export interface ParseAnswer {
  id: number;
  mail?: ParsedMail;
  code?: MailParseErrorCode;
  failure?: string;
}
