import { Injectable } from '@nestjs/common';
import { type TemplateName, TEMPLATES } from '../domain/routing';
import type { TemplateResponse, TemplateSummaryResponse, TemplateVersionResponse } from '../http/mail-templates.responses';
import { MOST_BODY, MOST_SUBJECT } from '../templates/source/source';
import { builtInSource, fixedPartsOf, vocabularyOf } from '../templates/templates';
import type { Locale } from '../templates/texts';
import { MailTemplatesQuery, sourceOf, type StoredVersion } from './mail-templates.query';

const LOCALES: Locale[] = ['fa', 'en'];

/** The wordings as an administrator sees them. */
@Injectable()
export class TemplateViewsQuery {
  constructor(private readonly query: MailTemplatesQuery) {}

  async list(): Promise<TemplateSummaryResponse[]> {
    const newest = await this.query.allNewest();
    return TEMPLATES.flatMap((template) => LOCALES.map((locale) =>
      summaryOf(template, locale, newest.find((row) => row.template === template && row.locale === locale) ?? null)));
  }

  async one(template: TemplateName, locale: Locale): Promise<TemplateResponse> {
    const newest = await this.query.newest(template, locale);
    const { texts, links, parts } = vocabularyOf(template);
    const sorted = (names: ReadonlySet<string>, sort: 'text' | 'link' | 'part') => [...names].map((name) => ({ name, sort }));
    return {
      ...summaryOf(template, locale, newest),
      body: (sourceOf(newest) ?? builtInSource(template, locale)).body,
      builtIn: builtInSource(template, locale),
      variables: [...sorted(texts, 'text'), ...sorted(links, 'link'), ...sorted(parts, 'part')],
      fixed: fixedPartsOf(template).map(({ part }) => part),
      limits: { subject: MOST_SUBJECT, body: MOST_BODY },
    };
  }

  async versions(template: TemplateName, locale: Locale): Promise<TemplateVersionResponse[]> {
    return (await this.query.versions(template, locale)).map((row) => {
      const source = sourceOf(row);
      const { version, restoredFrom, createdAt, createdByName } = row;
      return { version, restoredFrom, createdAt, createdByName, builtIn: source === undefined, ...(source ?? builtInSource(template, locale)) };
    });
  }
}

function summaryOf(template: TemplateName, locale: Locale, newest: StoredVersion | null): TemplateSummaryResponse {
  const source = sourceOf(newest);
  return {
    template, locale, version: newest?.version ?? 0, edited: source !== undefined, subject: (source ?? builtInSource(template, locale)).subject,
    changedAt: newest?.createdAt ?? null, changedByName: newest?.createdByName ?? null,
  };
}
