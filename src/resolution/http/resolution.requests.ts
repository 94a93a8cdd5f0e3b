import { Transform } from 'class-transformer';
import { IsIn, IsISO4217CurrencyCode, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { IsInstant, OptionalField, Trimmed } from '../../platform/http';
import { OUTCOMES, type Outcome } from '../domain/outcomes';
import { REMEDY_TYPES, type RemedyType } from '../domain/remedy-states';

/** Longest text that people write by hand, in characters. */
const LONG = 20_000;

export class RecordActionRequest {
  /** What was done, in plain words. */
  @IsString() @IsNotEmpty() @MaxLength(LONG) text: string;
  /** `public` actions are told to the customer. */
  @IsIn(['public', 'internal']) visibility: 'public' | 'internal';
  /** When it was done; now when absent. */
  @OptionalField() @IsInstant() doneAt?: string;
}

export class MakePromiseRequest {
  @IsString() @IsNotEmpty() @MaxLength(LONG) text: string;
  /** The date told to the customer. */
  @IsInstant() dueAt: string;
}

export class ChangePromiseRequest {
  /** The new date. */
  @IsInstant() dueAt: string;
  /** Why it changes; told to the customer. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(LONG) reason: string;
}

export class OfferRemedyRequest {
  @IsIn(REMEDY_TYPES) type: RemedyType;
  /** Decimal, at most two places; needs `currency`. */
  @Transform(({ value }) => (typeof value === 'number' ? String(value) : value))
  @OptionalField()
  @Matches(/^\d{1,15}(\.\d{1,2})?$/, { message: 'amount must be a positive decimal with at most two places' })
  amount?: string;
  /** ISO 4217 code. */
  @OptionalField() @IsISO4217CurrencyCode() currency?: string;
  @OptionalField() @IsString() @MaxLength(LONG) note?: string;
  /** When it will be given; the policy decides when absent. */
  @OptionalField() @IsInstant() dueAt?: string;
}

export class StepRemedyRequest {
  /** Proof of fulfilment: a receipt or tracking number. */
  @OptionalField() @IsString() @MaxLength(2_000) proof?: string;
}

export class DecideRequest {
  @IsIn(OUTCOMES) outcome: Outcome;
  /** Told to the customer. */
  @IsString() @IsNotEmpty() @MaxLength(LONG) reasons: string;
  /** Why no action was taken, when there is none to tell. */
  @OptionalField() @IsString() @IsNotEmpty() @MaxLength(LONG) noActionReason?: string;
}
