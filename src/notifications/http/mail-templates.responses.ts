import type { TemplateName } from '../domain/routing';

/** One mail in one language. */
export class TemplateSummaryResponse {
  template: TemplateName;
  locale: 'fa' | 'en';
  /** Number of the newest version; 0 before any edit. */
  version: number;
  /** The wording that holds is not the program's own. */
  edited: boolean;
  subject: string;
  /** ISO 8601, UTC; null before any edit. */
  changedAt: string | null;
  changedByName: string | null;
}

export class TemplatesResponse {
  items: TemplateSummaryResponse[];
}

export class TemplateVariableResponse {
  /** As it stands between two braces. */
  name: string;
  /** `text` in a line, `link` as the address of a link, `part` as a paragraph of its own. */
  sort: 'text' | 'link' | 'part';
}

export class TemplateResponse extends TemplateSummaryResponse {
  body: string;
  /** The program's own wording. */
  builtIn: { subject: string; body: string };
  variables: TemplateVariableResponse[];
  /** Parts that are put at the end when the text does not place them. */
  fixed: string[];
  limits: { subject: number; body: number };
}

/** One wording as it was. */
export class TemplateVersionResponse {
  version: number;
  /** The program's own words where it went back to them. */
  subject: string;
  body: string;
  builtIn: boolean;
  /** The version whose words were taken again; 0 for the program's own. */
  restoredFrom: number | null;
  createdAt: string;
  createdByName: string;
}

export class TemplateVersionsResponse {
  /** Newest first. */
  items: TemplateVersionResponse[];
}

export class TemplatePreviewResponse {
  fromName: string;
  subject: string;
  /** What a mail program shows behind the subject. */
  preview: string;
  text: string;
  html: string;
}

export class TestMailResponse {
  deliveryId: string;
  /** The address of who asked. */
  to: string;
}
