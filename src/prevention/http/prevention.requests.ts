import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { NestedObject } from '../../platform/http';

export class NotInvestigatedRequest {
  /** Why nobody looked for the cause. */
  @IsString() @IsNotEmpty() @MaxLength(5_000) reason: string;
}

export class RootCauseRequest {
  /** A node of the cause tree; leave out with `notInvestigated`. */
  @IsOptional() @IsUUID() causeId?: string;
  /** Answers to "why?", outermost first. */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @MaxLength(2_000, { each: true }) whys?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) contributing?: string[];
  /** Where it should have been noticed before the customer did. */
  @IsOptional() @IsString() @MaxLength(2_000) escapedAt?: string;
  @IsOptional() @IsIn(['yes', 'no', 'unknown']) preventable?: 'yes' | 'no' | 'unknown';
  @IsOptional() @NestedObject(() => NotInvestigatedRequest) notInvestigated?: NotInvestigatedRequest;
}

export class LocalNameRequest {
  @IsString() @IsNotEmpty() @MaxLength(200) fa: string;
  @IsString() @IsNotEmpty() @MaxLength(200) en: string;
}

export class AddCauseRequest {
  /** The node above; none for a new top. */
  @IsOptional() @IsUUID() parentId?: string;
  @NestedObject(() => LocalNameRequest) name: LocalNameRequest;
}
