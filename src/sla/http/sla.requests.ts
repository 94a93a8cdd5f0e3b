import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsNotEmpty, IsObject, IsString, IsUUID, Matches, MaxLength, Min, ValidateBy } from 'class-validator';
import { IsDay, MOST_JSON_BYTES, NestedObject, OptionalField, Trimmed } from '../../platform/http';
import type { TicketFacts } from '../domain/select-policy';

const MOST_VALUES = 50;

/** One value or several, each a short text. */
const Values = (): PropertyDecorator => {
  const isValue = (value: unknown): boolean => typeof value === 'string' && value.length > 0 && value.length <= 100;
  return ValidateBy({
    name: 'isValues',
    validator: {
      validate: (value) => isValue(value) || (Array.isArray(value) && value.length <= MOST_VALUES && value.every(isValue)),
      defaultMessage: () => '$property must be a short text, or a list of them',
    },
  });
};

export class CreateCalendarRequest {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(200) name: string;
  /** Zone, week and exceptions; its faults are told with their paths. */
  @IsObject() definition: object;
}

export class ChangeCalendarRequest {
  /** The version that was seen; a newer one answers 409. */
  @OptionalField() @IsInt() @Min(1) version?: number;
  @OptionalField() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(200) name?: string;
  @IsObject() definition: object;
}

export class MonthRequest {
  /** Gregorian (2026-11) or Jalali (1405-08). */
  @Matches(/^\d{4}-\d{2}$/) month: string;
}

export class DraftMonthRequest extends MonthRequest {
  /** A calendar that is not saved; its faults are told with their paths. */
  @IsObject() definition: object;
}

export class ReadIcalRequest {
  /** The text of an iCalendar file (RFC 5545), at most 800,000 bytes in UTF-8. */
  @IsString() @IsNotEmpty() @MaxLength(MOST_JSON_BYTES) ical: string;
  /** Days to read, both inclusive. */
  @IsDay() from: string;
  @IsDay() through: string;
}

export class CreatePolicyRequest {
  @IsUUID() calendarId: string;
  /** Name, conditions, targets, reopening and promise; its faults are told with their paths. */
  @IsObject() definition: object;
  /** True when absent. */
  @OptionalField() @IsBoolean() active?: boolean;
}

export class ChangePolicyRequest {
  /** The version that was seen; a newer one answers 409. */
  @OptionalField() @IsInt() @Min(1) version?: number;
  @IsUUID() calendarId: string;
  @IsObject() definition: object;
}

export class ActivatePolicyRequest {
  @IsBoolean() active: boolean;
}

export class OrderPoliciesRequest {
  /** Every policy once; the first whose conditions hold takes a ticket. */
  @IsArray() @ArrayMaxSize(1_000) @IsUUID(undefined, { each: true }) ids: string[];
}

/** A complaint as the conditions of policies see it. */
export class FactsRequest implements TicketFacts {
  @OptionalField() @Values() kind?: string | string[];
  @OptionalField() @Values() category?: string | string[];
  @OptionalField() @Values() channel?: string | string[];
  @OptionalField() @Values() priority?: string | string[];
  @OptionalField() @Values() segment?: string | string[];
  @OptionalField() @Values() team?: string | string[];
  @OptionalField() @Values() language?: string | string[];
}

export class PreviewRequest {
  @NestedObject(() => FactsRequest) facts: FactsRequest;
  /** A policy that is not saved; its faults are told with their paths. */
  @OptionalField() @IsObject() definition?: object;
  /** The saved policy in whose place it stands; absent: behind all others. */
  @OptionalField() @IsUUID() policyId?: string;
  /** The saved calendar that it counts on. */
  @OptionalField() @IsUUID() calendarId?: string;
  /** A calendar that is not saved, to count on instead; its faults are told with their paths. */
  @OptionalField() @IsObject() calendar?: object;
}

export class RebaselineRequest {
  /** `true` only says what would happen. */
  @OptionalField() @Matches(/^(true|false)$/) dryRun?: 'true' | 'false';
}
