import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { OptionalField, Trimmed } from '../../platform/http';
import { ComplaintRequest, KINDS, type TicketKind } from '../../tickets';

export class FileComplaintRequest extends ComplaintRequest {
  /** People never see this field; whoever fills it is a robot. */
  @IsOptional() @IsString() @MaxLength(500) website?: string;
}

export class CustomerMessageRequest {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(50_000) text: string;
  /** Only a thank-you: what is resolved or closed stays so. */
  @OptionalField() @IsBoolean() thanks?: boolean;
}

export class ConfirmRequest {
  @IsBoolean() satisfied: boolean;
  @IsOptional() @IsString() @MaxLength(20_000) comment?: string;
}

export class ReasonRequest {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(20_000) reason: string;
}

export class AnswerRemedyRequest {
  @IsBoolean() accepted: boolean;
}

export class PreferencesRequest {
  @OptionalField() @IsIn(['fa', 'en']) locale?: 'fa' | 'en';
  @OptionalField() @IsIn(['jalali', 'gregorian']) calendar?: 'jalali' | 'gregorian';
  @OptionalField() @IsIn(['email', 'phone']) preferredChannel?: 'email' | 'phone';
  @OptionalField() @IsBoolean() wantsProgress?: boolean;
  @OptionalField() @IsBoolean() wantsSurveys?: boolean;
  @OptionalField() @IsBoolean() wantsAnnouncements?: boolean;
}

export class PromisePreviewRequest {
  @IsIn(KINDS) kind: TicketKind;
  @IsOptional() @IsUUID() categoryId?: string;
  /** Of the one who complains; Persian when absent, as when a complaint is filed. */
  @OptionalField() @IsIn(['fa', 'en']) locale?: 'fa' | 'en';
}
