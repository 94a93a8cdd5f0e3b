import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../api/desk-types';
import { useFormat } from '../../../ui/use-format';
import css from './conversation.module.css';
import { EventLine } from './event-line';

/** Many steps of the escalation behind one line; a press shows each. */
export function FoldedLines({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t, i18n } = useTranslation('desk');
  const format = useFormat();
  const [shown, setShown] = useState(false);
  const metrics = [...new Set(entries.map(({ data }) => String(data?.metric ?? '')))].filter((metric) => i18n.exists(`desk:metric.${metric}`));
  return (
    <>
      <p className={css.event}>
        <UnstyledButton className={css.fold} aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('talk.escalated', { count: entries.length, n: format.number(entries.length), clocks: format.list(metrics.map((metric) => t(`metric.${metric}`))) })}
          <IconChevronDown className={css.chevron} size="1rem" aria-hidden />
        </UnstyledButton>
      </p>
      {shown && <ol className={css.list} data-folded>{entries.map((entry) => <li key={entry.id}><EventLine entry={entry} /></li>)}</ol>}
    </>
  );
}
