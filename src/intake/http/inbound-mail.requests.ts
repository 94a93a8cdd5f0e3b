import { IsIn, IsString, MaxLength } from 'class-validator';
import { OptionalField, QueryInt } from '../../platform/http';
import { type InboundMailState, MAIL_STATES } from '../domain/mail-states';

export class ListInboundMailRequest {
  @OptionalField() @IsIn(MAIL_STATES) state?: InboundMailState;
  @OptionalField() @IsString() @MaxLength(500) cursor?: string;
  @OptionalField() @QueryInt(1, 100) limit?: number;
}
