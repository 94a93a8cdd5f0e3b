import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchDraftMonth } from '../../../api/sla';
import type { CalendarDefinition } from '../../../api/sla-types';
import { PreviewPanel } from '../policies/preview/preview-panel';
import css from '../sla.module.css';
import { MonthView } from './month/month-page';
import { zoneName } from './zones';

const AFTER_TYPING_MS = 400;

/** What the calendar as it stands in the form would do: its months, and when a complaint filed now would be due. */
export function TryCalendar({ definition: edited }: { readonly definition: CalendarDefinition }) {
  const { t } = useTranslation('sla');
  const [opened, setOpened] = useState(false);
  const [definition] = useDebouncedValue(edited, AFTER_TYPING_MS);
  return (
    <>
      <details className={css.part} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className={css.heading}>{t('month.draft')}</summary>
        {opened && <MonthView timeZone={zoneName(definition.timeZone, 'en') ? definition.timeZone : 'UTC'} of={[definition]} read={(month, signal) => fetchDraftMonth(definition, month, signal)} />}
      </details>
      <PreviewPanel draft={{ calendar: edited }} />
    </>
  );
}
