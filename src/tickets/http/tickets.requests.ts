import {
  ArrayMaxSize, IsArray, IsEmail, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, ValidateIf,
} from 'class-validator';
import { IsDay, IsInstant, NestedObject, OptionalField, QueryInt, Trimmed } from '../../platform/http';
import {
  type Impact, IMPACTS, KINDS, PRIORITIES, type Priority, SEVERITIES, type Severity, type TicketKind,
} from '../domain/states';
import { ACTIONS, type TicketAction } from '../domain/transitions';

const LONG = 50_000;

/** null empties the field, absence leaves it. */
const Nullable = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined && value !== null);

export class ListTicketsRequest {
  @OptionalField() @IsIn(['mine', 'unassigned', 'team', 'all']) view?: 'mine' | 'unassigned' | 'team' | 'all';
  /** One status, several with commas, `open` (default) or `all`. */
  @OptionalField() @Matches(/^[a-z_]+(,[a-z_]+)*$/) status?: string;
  /** A person's id, `me` or `none`. */
  @OptionalField() @Matches(/^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i) assignee?: string;
  @OptionalField() @IsUUID() team?: string;
  @OptionalField() @IsIn(PRIORITIES) priority?: Priority;
  @OptionalField() @IsIn(KINDS) kind?: TicketKind;
  /** Tickets whose root cause is this one. */
  @OptionalField() @IsUUID() causeId?: string;
  /** By the clock that runs out first: already out, or within 24 hours. */
  @OptionalField() @IsIn(['overdue', 'soon']) due?: 'overdue' | 'soon';
  /** Only tickets that were taken up again. */
  @OptionalField() @IsIn(['true']) reopened?: 'true';
  /** Reached us from then on. */
  @OptionalField() @IsInstant() from?: string;
  /** Reached us before. */
  @OptionalField() @IsInstant() to?: string;
  /** A reference, or words of the subject or the customer's name. */
  @OptionalField() @IsString() @MaxLength(200) q?: string;
  @OptionalField() @IsIn(['deadline', 'createdAt', 'updatedAt']) sort?: 'deadline' | 'createdAt' | 'updatedAt';
  @OptionalField() @IsString() @MaxLength(500) cursor?: string;
  @OptionalField() @QueryInt(1, 100) limit?: number;
}

export class EditTicketRequest {
  /** The version that was seen; a newer one answers 409. */
  @IsInt() @Min(1) version: number;
  @OptionalField() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(300) subject?: string;
  @OptionalField() @IsIn(KINDS) kind?: TicketKind;
  @OptionalField() @IsIn(PRIORITIES) priority?: Priority;
  @OptionalField() @IsIn(SEVERITIES) severity?: Severity;
  @OptionalField() @IsIn(IMPACTS) impact?: Impact;
  @Nullable() @IsUUID() categoryId?: string | null;
  @Nullable() @IsUUID() assigneeId?: string | null;
  @Nullable() @IsUUID() teamId?: string | null;
  /** The colleague whom the complaint is about; may not own it. */
  @Nullable() @IsUUID() complainedAboutId?: string | null;
  /** The ticket that this one is a part of; it can not be closed before this one. */
  @Nullable() @IsUUID() parentId?: string | null;
  @OptionalField() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(50, { each: true }) tags?: string[];
}

export class TransitionRequest {
  @IsIn(ACTIONS) action: TicketAction;
  @IsInt() @Min(1) version: number;
  @OptionalField() @IsString() @IsNotEmpty() @MaxLength(5_000) reason?: string;
  /** How the customer told us, when staff act for them. */
  @OptionalField() @IsString() @IsNotEmpty() @MaxLength(2_000) toldHow?: string;
}

export class MergeRequest {
  /** The ticket that goes on. */
  @IsUUID() intoId: string;
  @OptionalField() @IsInt() @Min(1) version?: number;
}

export class UnmergeRequest {
  @OptionalField() @IsInt() @Min(1) version?: number;
}

export class GuardsRequest {
  @IsIn(ACTIONS) action: TicketAction;
}

export class ContactRequest {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(200) name: string;
  @IsOptional() @Trimmed() @IsEmail() @MaxLength(254) email?: string;
  @IsOptional() @Trimmed() @Matches(/^[+\d\u06F0-\u06F9\u0660-\u0669][\d\u06F0-\u06F9\u0660-\u0669 ().-]{4,30}$/, { message: 'phone must be a phone number' }) phone?: string;
  @IsOptional() @IsIn(['fa', 'en']) locale?: 'fa' | 'en';
  @IsOptional() @IsIn(['email', 'phone']) preferredChannel?: 'email' | 'phone';
}

/** What a complaint needs, whoever writes it down. */
export class ComplaintRequest {
  @IsIn(KINDS) kind: TicketKind;
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(300) subject: string;
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(LONG) description: string;
  @IsOptional() @IsString() @MaxLength(2_000) desiredRemedy?: string;
  @IsOptional() @IsString() @MaxLength(300) product?: string;
  @IsOptional() @IsString() @MaxLength(100) orderRef?: string;
  /** ISO date, without time. */
  @IsOptional() @IsDay() occurredOn?: string;
  @IsOptional() @IsUUID() categoryId?: string;
  @NestedObject(() => ContactRequest) contact: ContactRequest;
}

export class LogTicketRequest extends ComplaintRequest {
  /** How the customer told us. */
  @IsIn(['phone', 'letter', 'in_person']) channel: 'phone' | 'letter' | 'in_person';
  @IsOptional() @IsIn(SEVERITIES) severity?: Severity;
  @IsOptional() @IsIn(IMPACTS) impact?: Impact;
  /** When it reached us, if not now. */
  @IsOptional() @IsInstant() receivedAt?: string;
}
