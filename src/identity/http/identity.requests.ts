import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsEmail, IsIn, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import type { StaffRole } from '../../kernel/actor';
import { OptionalField, Trimmed } from '../../platform/http';
import { API_SCOPES, type ApiScope } from '../../platform/security';
import type { StaffLocale } from '../domain/staff-locale';

const ROLES = ['agent', 'manager', 'admin'];
const LOCALES = ['fa', 'en'];

export class LoginRequest {
  @Trimmed() @IsString() @Length(1, 320) email: string;
  @IsString() @Length(1, 1024) password: string;
  /** One-time code of the second factor. */
  @OptionalField() @IsString() @MaxLength(40) code?: string;
}

export class ChangePasswordRequest {
  @IsString() @Length(1, 1024) current: string;
  @IsString() @Length(1, 1024) next: string;
}

export class ChangeMeRequest {
  @OptionalField() @Trimmed() @IsString() @Length(1, 120) name?: string;
  @OptionalField() @IsIn(LOCALES) locale?: StaffLocale;
}

export class CreateUserRequest {
  @Trimmed() @IsEmail() @MaxLength(320) email: string;
  @Trimmed() @IsString() @Length(1, 120) name: string;
  @IsString() @Length(1, 1024) password: string;
  @IsIn(ROLES) role: StaffRole;
  @OptionalField() @IsIn(LOCALES) locale?: StaffLocale;
  @OptionalField() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID('all', { each: true }) teamIds?: string[];
}

export class ChangeUserRequest {
  @OptionalField() @Trimmed() @IsString() @Length(1, 120) name?: string;
  @OptionalField() @IsString() @Length(1, 1024) password?: string;
  @OptionalField() @IsIn(ROLES) role?: StaffRole;
  @OptionalField() @IsIn(LOCALES) locale?: StaffLocale;
  @OptionalField() @IsBoolean() active?: boolean;
  @OptionalField() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID('all', { each: true }) teamIds?: string[];
}

export class CreateTeamRequest {
  @Trimmed() @IsString() @Length(1, 120) nameFa: string;
  @Trimmed() @IsString() @Length(1, 120) nameEn: string;
}

export class CreateApiKeyRequest {
  @Trimmed() @IsString() @Length(1, 120) name: string;
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(API_SCOPES, { each: true }) scopes: ApiScope[];
}

export class SetUpRequest {
  /** Printed where the program was started. */
  @IsString() @Length(1, 64) code: string;
  @Trimmed() @IsEmail() @MaxLength(320) email: string;
  @Trimmed() @IsString() @Length(1, 120) name: string;
  @IsString() @Length(1, 1024) password: string;
  @OptionalField() @IsIn(LOCALES) locale?: StaffLocale;
}
