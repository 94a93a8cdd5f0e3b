import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsInstant, OptionalField, QueryInt } from '../../platform/http';
import type { InstanceChoice, Outcome } from '../data/behind-report.query';
import { PARTIES, type Party } from '../data/state-times.query';

const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const CHANNELS = ['web', 'email', 'phone', 'letter', 'in_person', 'api'];

export class SlaReportRequest {
  /** What was settled from then on; default 90 days before `to`. */
  @OptionalField() @IsInstant() from?: string;
  /** What was settled before; default now. */
  @OptionalField() @IsInstant() to?: string;
  @OptionalField() @IsUUID() policyId?: string;
  @OptionalField() @IsUUID() teamId?: string;
  @OptionalField() @IsUUID() categoryId?: string;
  @OptionalField() @IsIn(PRIORITIES) priority?: string;
  @OptionalField() @IsIn(CHANNELS) channel?: string;
}

class ListRequest extends SlaReportRequest {
  @OptionalField() @IsString() @MaxLength(300) cursor?: string;
  @OptionalField() @QueryInt(1, 200) limit?: number;
}

export class InstancesRequest extends ListRequest implements InstanceChoice {
  @OptionalField() @IsString() @MaxLength(40) metric?: string;
  @OptionalField() @IsIn(['each', 'first', 'total']) scope?: 'each' | 'first' | 'total';
  @OptionalField() @IsIn(['decided', 'met', 'breached', 'cancelled', 'open']) outcome?: Outcome;
  /** Broken for this reason; the empty text: of which nobody has said why. */
  @OptionalField() @IsString() @MaxLength(5000) reason?: string;
}

export class SpansRequest extends ListRequest {
  @OptionalField() @IsIn(['new', 'assessing', 'in_progress', 'waiting_customer', 'waiting_third_party', 'resolved']) state?: string;
  @OptionalField() @IsIn(PARTIES) party?: Party;
}
