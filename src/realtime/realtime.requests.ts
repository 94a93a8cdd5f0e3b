import { IsBoolean, IsUUID } from 'class-validator';
import { Transform } from 'class-transformer';

/** Begin or end looking at a ticket. */
export class WatchRequest {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)) @IsUUID()
  ticketId!: string;
}

/** Whether a reply is being written. */
export class TypingRequest extends WatchRequest {
  @IsBoolean() typing!: boolean;
}
