import { IsBoolean, IsFQDN, IsInt, IsString, Matches, MaxLength, Min } from 'class-validator';
import { OptionalField, Trimmed } from '../../platform/http';

/** Labels of letters, digits and hyphens (RFC 6376, 3.1; RFC 5321, 4.1.2). */
const SELECTOR = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const MOST_KEY = 10_000;

export class AddSendingDomainRequest {
  @Trimmed() @IsFQDN() @MaxLength(253) domain: string;
  @Trimmed() @IsString() @MaxLength(120) @Matches(SELECTOR) selector: string;
  /** RSA, PEM without a passphrase. Absent: one is made. It is never shown again. */
  @OptionalField() @IsString() @MaxLength(MOST_KEY) privateKey?: string;
}

export class ChangeSendingDomainRequest {
  /** The one that the change was made on. */
  @IsInt() @Min(1) version: number;
  @OptionalField() @Trimmed() @IsString() @MaxLength(120) @Matches(SELECTOR) selector?: string;
  @OptionalField() @IsString() @MaxLength(MOST_KEY) privateKey?: string;
  @OptionalField() @IsBoolean() enabled?: boolean;
}
