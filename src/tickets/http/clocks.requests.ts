import { IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsInstant, OptionalField, Trimmed } from '../../platform/http';

export class AcknowledgeClockRequest {
  /** Which clock of the metric; the newest when absent. */
  @OptionalField() @IsInt() @Min(1) @Max(32_000) instance?: number;
}

export class ChangePromisedDateRequest {
  @IsInstant() promisedBy: string;
  /** Why it changes; told to the customer. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(5_000) reason: string;
  @OptionalField() @IsInt() @Min(1) version?: number;
}

export class BreachReasonRequest {
  /** Why the time was not kept, in plain words. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(5_000) reason: string;
}
