import { ArrayMaxSize, IsArray, IsEmail, IsNotEmpty, IsOptional, IsString, IsUrl, MaxLength } from 'class-validator';
import { NestedObject } from '../../platform/http';

export class CompanyNameRequest {
  @IsString() @IsNotEmpty() @MaxLength(200) fa: string;
  @IsString() @IsNotEmpty() @MaxLength(200) en: string;
}

export class SocialRequest {
  @IsString() @IsNotEmpty() @MaxLength(60) label: string;
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true }) @MaxLength(500) url: string;
}

export class CompanyContactRequest {
  @IsOptional() @IsString() @MaxLength(60) phone?: string;
  @IsOptional() @IsEmail() @MaxLength(254) email?: string;
  @IsArray() @ArrayMaxSize(10) @NestedObject(() => SocialRequest, { each: true }) social: SocialRequest[];
}

export class CompanyRequest {
  @NestedObject(() => CompanyNameRequest) name: CompanyNameRequest;
  /** Shown on every page of the portal. */
  @NestedObject(() => CompanyContactRequest) contact: CompanyContactRequest;
}
