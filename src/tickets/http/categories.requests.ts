import { Type } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

export class BilingualRequest {
  @IsString() @IsNotEmpty() @MaxLength(200) fa: string;
  @IsString() @IsNotEmpty() @MaxLength(200) en: string;
}

export class AddCategoryRequest {
  @IsNotEmpty() @ValidateNested() @Type(() => BilingualRequest) name: BilingualRequest;
  /** The team that gets these complaints. */
  @IsOptional() @IsUUID() teamId?: string;
  /** Whom the customer may turn to after the second level: an ombudsman, a regulator. */
  @IsOptional() @ValidateNested() @Type(() => BilingualRequest) externalBody?: BilingualRequest;
}
