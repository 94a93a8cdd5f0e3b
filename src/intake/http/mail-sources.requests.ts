import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { OptionalField, QueryInt, Trimmed } from '../../platform/http';
import { AFTER_COMMITS, AUTHS, EXISTINGS, type MailSourceConfig, SECURITIES } from '../domain/mail-source';

/** A mailbox to read over IMAP. */
export class MailSourceRequest {
  @Trimmed() @IsString() @Length(1, 120) name: string;
  /** A name or an address, without a port. */
  @Trimmed() @IsString() @Length(1, 253) @Matches(/^[\p{L}\p{N}.:_[\]-]+$/u) host: string;
  @IsInt() @Min(1) @Max(65535) port: number;
  /** `none` is taken for private addresses only. */
  @IsIn(SECURITIES) security: MailSourceConfig['security'];
  @Trimmed() @IsString() @Length(1, 320) username: string;
  @IsIn(AUTHS) auth: MailSourceConfig['auth'];
  /** Left out: the one that is saved stays. */
  @OptionalField() @IsString() @Length(1, 1024) password?: string;
  /** Where a refresh token is changed for an access token (RFC 6749, 6). */
  @OptionalField() @Trimmed() @IsString() @Length(1, 1000) @Matches(/^https?:\/\/[^\s/?#@]+([/?]\S*)?$/) tokenUrl?: string;
  @OptionalField() @Trimmed() @IsString() @Length(1, 400) clientId?: string;
  @OptionalField() @IsString() @MaxLength(1024) clientSecret?: string;
  @OptionalField() @IsString() @Length(1, 8000) refreshToken?: string;
  @OptionalField() @Trimmed() @IsString() @Length(1, 1000) scope?: string;
  @IsString() @Length(1, 400) folder: string;
  /** What is done with a message on the server once it is on record here. */
  @IsIn(AFTER_COMMITS) afterCommit: MailSourceConfig['afterCommit'];
  @OptionalField() @IsString() @Length(1, 400) moveTo?: string;
  /** Whether what lies there already is fetched. */
  @IsIn(EXISTINGS) existing: MailSourceConfig['existing'];
  /** What our own mail server calls itself in Received lines; left out: the host's name. */
  @OptionalField() @Trimmed() @IsString() @Length(1, 253) @Matches(/^[\p{L}\p{N}._-]+$/u) ownServer?: string;
  @IsBoolean() enabled: boolean;
}

export class ChangeMailSourceRequest extends MailSourceRequest {
  /** The version that was seen; a newer one is a conflict. */
  @IsInt() @Min(1) @Max(2_000_000_000) version: number;
}

export class TryMailSourceRequest extends MailSourceRequest {
  /** The saved mailbox whose secrets are used where none are given. */
  @OptionalField() @IsUUID('all') id?: string;
}

export class EnableMailSourceRequest {
  @IsBoolean() enabled: boolean;
  @IsInt() @Min(1) @Max(2_000_000_000) version: number;
}

export class DeleteMailSourceRequest {
  /** The version that was seen; a newer one is a conflict. */
  @QueryInt(1, 2_000_000_000) version: number;
}
