import { newIdempotencyKey, send } from './client';

export type MailLocale = 'fa' | 'en';

export interface TemplateSummary {
  readonly template: string;
  readonly locale: MailLocale;
  /** 0 before any edit. */
  readonly version: number;
  /** False while the program's own wording holds. */
  readonly edited: boolean;
  readonly subject: string;
  readonly changedAt: string | null;
  readonly changedByName: string | null;
}

export interface Wording {
  readonly subject: string;
  readonly body: string;
}

export interface TemplateVariable {
  readonly name: string;
  readonly sort: 'text' | 'link' | 'part';
}

export interface MailTemplate extends TemplateSummary, Wording {
  readonly builtIn: Wording;
  readonly variables: readonly TemplateVariable[];
  readonly fixed: readonly string[];
  readonly limits: { readonly subject: number; readonly body: number };
}

export interface TemplateVersion extends Wording {
  readonly version: number;
  readonly builtIn: boolean;
  readonly restoredFrom: number | null;
  readonly createdAt: string;
  readonly createdByName: string;
}

export interface TemplatePreview {
  readonly subject: string;
  readonly preview: string;
  readonly text: string;
}

export const sampleKinds = ['complaint', 'criticism', 'suggestion', 'praise', 'question'] as const;

export interface Sample {
  readonly kind: (typeof sampleKinds)[number];
  readonly bare: boolean;
}

export const templatePath = (template: string, locale: string, rest = ''): string =>
  `/api/mail-templates/${encodeURIComponent(template)}/${encodeURIComponent(locale)}${rest}`;

export const fetchTemplates = async (signal?: AbortSignal): Promise<readonly TemplateSummary[]> =>
  (await send<{ items: readonly TemplateSummary[] }>('GET', '/api/mail-templates', { signal })).items;
export const fetchTemplate = (template: string, locale: string, signal?: AbortSignal): Promise<MailTemplate> => send('GET', templatePath(template, locale), { signal });
export const fetchTemplateVersions = async (template: string, locale: string, signal?: AbortSignal): Promise<readonly TemplateVersion[]> =>
  (await send<{ items: readonly TemplateVersion[] }>('GET', templatePath(template, locale, '/versions'), { signal })).items;
/** `version` is the one that was seen; a newer one is a conflict. */
export const saveTemplate = (template: string, locale: string, body: Wording & { readonly version: number }): Promise<MailTemplate> =>
  send('PUT', templatePath(template, locale), { body });
/** @param from 0 for the program's own wording */
export const restoreTemplate = (template: string, locale: string, from: number, version: number): Promise<MailTemplate> =>
  send('POST', templatePath(template, locale, '/restore'), { body: { from, version }, idempotencyKey: newIdempotencyKey() });
export const previewTemplate = (template: string, locale: string, body: Wording & Sample, signal?: AbortSignal): Promise<TemplatePreview> =>
  send('POST', templatePath(template, locale, '/preview'), { body, signal });
export const sendTestMail = (template: string, locale: string, body: Wording & Sample): Promise<{ readonly to: string }> =>
  send('POST', templatePath(template, locale, '/test'), { body });
