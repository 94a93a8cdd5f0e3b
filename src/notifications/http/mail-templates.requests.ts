import { IsBoolean, IsIn, IsInt, IsString, MaxLength, Min } from 'class-validator';
import { OptionalField } from '../../platform/http';
import { type TemplateName, TEMPLATES } from '../domain/routing';
import type { LetterKind } from '../templates/letter';
import type { Locale } from '../templates/texts';

const KINDS = ['complaint', 'criticism', 'suggestion', 'praise', 'question'] as const;
/** A wording beyond this is not even looked at; the rules of wordings say the exact limits. */
const MOST_READ = 20_000;

/** Which mail, in which language. */
export class TemplateParams {
  @IsIn(TEMPLATES) template: TemplateName;
  @IsIn(['fa', 'en']) locale: Locale;
}

export class WordingRequest {
  /** One line; `{{ticket.reference}}` is added when it is not there. */
  @IsString() @MaxLength(MOST_READ) subject: string;
  /** Paragraphs, `# title`, `## heading`, `~ small print`, lists, `**bold**`, `[label](address)` and `{{variables}}`; no HTML. */
  @IsString() @MaxLength(MOST_READ) body: string;
}

export class SaveTemplateRequest extends WordingRequest {
  /** The newest version that was seen, 0 for none; a newer one answers 409. */
  @IsInt() @Min(0) version: number;
}

export class RestoreTemplateRequest {
  /** The newest version that was seen; a newer one answers 409. */
  @IsInt() @Min(0) version: number;
  /** The version whose words hold again; 0 for the program's own. */
  @IsInt() @Min(0) from: number;
}

export class TryTemplateRequest extends WordingRequest {
  /** What the customer wrote, for the made-up facts; a complaint when absent. */
  @OptionalField() @IsIn(KINDS) kind?: LetterKind;
  /** Without what is not always known: the customer's name, a promised date, our telephone. */
  @OptionalField() @IsBoolean() bare?: boolean;
}

/** The same as a form sends it, all of it text. */
export class PreviewFormRequest extends WordingRequest {
  @OptionalField() @IsIn(KINDS) kind?: LetterKind;
  @OptionalField() @IsIn(['true', 'false']) bare?: 'true' | 'false';
}
