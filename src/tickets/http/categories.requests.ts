import { IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { NestedObject } from '../../platform/http';

export class BilingualRequest {
  @IsString() @IsNotEmpty() @MaxLength(200) fa: string;
  @IsString() @IsNotEmpty() @MaxLength(200) en: string;
}

export class AddCategoryRequest {
  @NestedObject(() => BilingualRequest) name: BilingualRequest;
  /** The team that gets these complaints. */
  @IsOptional() @IsUUID() teamId?: string;
  /** Whom the customer may turn to after the second level: an ombudsman, a regulator. */
  @IsOptional() @NestedObject(() => BilingualRequest) externalBody?: BilingualRequest;
}
