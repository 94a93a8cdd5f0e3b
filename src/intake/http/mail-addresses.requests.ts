import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsString, IsUUID, Matches, MaxLength, Min, ValidateIf } from 'class-validator';
import { OptionalField, Trimmed } from '../../platform/http';
import { KINDS, type TicketKind } from '../../tickets';

/** Left out: as it was; null: none. */
const Clearable = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined && value !== null);
/** What stands in a header stays on its line (RFC 5322, 2.2). */
const ONE_LINE = /^[^\p{Cc}\u2028\u2029]*$/u;
const MOST_SIGNATURE = 2_000;

/** How an address is treated. */
export class MailAddressSettingsRequest {
  /** The name in From for readers of Persian. Null: the company's. */
  @Clearable() @Trimmed() @IsString() @MaxLength(100) @Matches(ONE_LINE) senderNameFa?: string | null;
  @Clearable() @Trimmed() @IsString() @MaxLength(100) @Matches(ONE_LINE) senderNameEn?: string | null;
  /** Null: the team of the category, or none. */
  @Clearable() @IsUUID() teamId?: string | null;
  @Clearable() @IsUUID() categoryId?: string | null;
  @OptionalField() @IsIn(KINDS) kind?: TicketKind;
  /** Null: told from the words of each mail. */
  @Clearable() @IsIn(['fa', 'en']) language?: 'fa' | 'en' | null;
  /** Lines with `**bold**`, `*italic*` and `[text](https://…)`; everything else stands as it is. */
  @Clearable() @Trimmed() @IsString() @MaxLength(MOST_SIGNATURE) signatureFa?: string | null;
  @Clearable() @Trimmed() @IsString() @MaxLength(MOST_SIGNATURE) signatureEn?: string | null;
  @OptionalField() @IsBoolean() enabled?: boolean;
  /** True takes it from the address that had it. */
  @OptionalField() @IsBoolean() isDefault?: boolean;
}

export class AddMailAddressRequest extends MailAddressSettingsRequest {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(254) address: string;
}

export class ChangeMailAddressRequest extends MailAddressSettingsRequest {
  /** The one that the change was made on. */
  @IsInt() @Min(1) version: number;
  @OptionalField() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(254) address?: string;
}

export class RouteMailRequest {
  /** Whom a mail is written to. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(254) to: string;
}
