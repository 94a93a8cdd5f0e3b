import { TEMPLATES } from '../../src/notifications/domain/routing';
import { vocabularyOf } from '../../src/notifications/templates/templates';
import en from '../../web/src/i18n/en/templates.json';

const textAt = (path: string): unknown => path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], en);

describe('the screen for wordings', () => {
  it.each(TEMPLATES)('has words for %s and all that it may name', (template) => {
    const { texts, links, parts } = vocabularyOf(template);
    const asked = [`mail.${template}.name`, `mail.${template}.when`, ...[...texts, ...links, ...parts].map((name) => `variable.${name}`)];
    expect(asked.filter((path) => typeof textAt(path) !== 'string')).toEqual([]);
  });
});
