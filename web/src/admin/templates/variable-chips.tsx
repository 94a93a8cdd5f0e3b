import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplateVariable } from '../../api/templates';
import sla from '../sla/sla.module.css';
import css from './templates.module.css';

const sorts = ['text', 'part', 'link'] as const;

interface VariableChipsProps {
  readonly variables: readonly TemplateVariable[];
  readonly fixed: readonly string[];
  readonly onInsert: (text: string) => void;
}

/** What may stand between two braces; a press puts it where the cursor is. */
export function VariableChips({ variables, fixed, onInsert }: VariableChipsProps) {
  const { t } = useTranslation('templates');
  return (
    <div className={css.chips}>
      {sorts.map((sort) => (
        <div key={sort} role="group" aria-label={t(`sort.${sort}`)}>
          <p className={sla.small}>{t(`sort.${sort}`)}</p>
          <div className={sla.bar}>
            {variables.filter((variable) => variable.sort === sort).map(({ name }) => (
              <Button key={name} size="compact-sm" variant="default" radius="xl" title={`{{${name}}}`} onClick={() => onInsert(written(name, sort, t('linkLabel')))}>
                {t(`variable.${name}`)}{fixed.includes(name) && ` (${t('always')})`}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function written(name: string, sort: TemplateVariable['sort'], label: string): string {
  if (sort === 'link') return `[${label}]({{${name}}})`;
  return sort === 'part' ? `\n\n{{${name}}}\n\n` : `{{${name}}}`;
}
