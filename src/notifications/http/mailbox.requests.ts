import { IsString, MaxLength } from 'class-validator';
import { OptionalField, QueryInt } from '../../platform/http';

/** Which page of the mailbox. */
export class MailboxRequest {
  /** Where the last page ended. */
  @OptionalField() @IsString() @MaxLength(500) cursor?: string;

  @OptionalField() @QueryInt(1, 200) limit?: number;
}
