import { IsIn, IsInt, IsNotEmpty, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { OptionalField, QueryInt } from '../../platform/http';

/** Bytes of all files of one message: encoded for mail they grow by a third, and few servers take more than 25 MB. */
export const MOST_TOGETHER_BYTES = 18 * 1024 * 1024;
/** Characters of one message. */
const LONG = 50_000;
/** Longest time in which a reply can be called back. */
const MOST_UNDO_SECONDS = 120;

export class AddMessageRequest {
  /** `public` goes to the customer, `internal` is a note among colleagues. */
  @IsIn(['public', 'internal']) visibility: 'public' | 'internal';
  /** A picture among the files is shown where its name stands in square brackets: `[crack.png]`. */
  @IsString() @IsNotEmpty() @MaxLength(LONG) text: string;
  /** The newest message that the writer has seen; a newer one answers 409 `newer_message`. */
  @OptionalField() @IsUUID() expectedLastMessageId?: string;
  /** Seconds in which a public reply can be called back; without it the reply is out at once. */
  @OptionalField() @QueryInt(0, MOST_UNDO_SECONDS) undoSeconds?: number;
}

export class ReplySettingsRequest {
  /** Seconds in which a reply sent from the desk can be called back; 0 turns it off. */
  @IsInt() @Min(0) @Max(MOST_UNDO_SECONDS) undoSeconds: number;
}
