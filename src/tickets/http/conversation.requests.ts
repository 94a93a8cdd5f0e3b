import { IsIn } from 'class-validator';
import { OptionalField } from '../../platform/http';

export class MailHtmlRequest {
  /** `remote`: images of other servers too. Left out: only those that came with the mail. */
  @OptionalField() @IsIn(['remote']) images?: 'remote';
}
