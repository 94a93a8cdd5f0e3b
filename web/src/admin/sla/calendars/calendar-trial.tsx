import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchDraftMonth } from '../../../api/sla';
import type { CalendarDefinition } from '../../../api/sla-types';
import { Trial } from '../policies/preview/trial';
import { useTrialFacts } from '../policies/preview/use-trial-facts';
import css from '../sla.module.css';
import { MonthView } from './month/month-view';
import { zoneName } from './zones';

const AFTER_TYPING_MS = 400;
const views = ['month', 'due'] as const;

/** What of the calendar is looked at, kept while the trial is closed. */
export function useCalendarTrial() {
  const [view, setView] = useState<(typeof views)[number]>('month');
  const [facts, setFacts] = useTrialFacts();
  return { view, setView, facts, setFacts };
}

interface CalendarTrialProps {
  readonly definition: CalendarDefinition;
  readonly trial: ReturnType<typeof useCalendarTrial>;
}

/** What the calendar as it stands in the form would do: its months, and when a complaint filed now would be due. */
export function CalendarTrial({ definition: edited, trial: { view, setView, facts, setFacts } }: CalendarTrialProps) {
  const { t } = useTranslation('sla');
  const [definition] = useDebouncedValue(edited, AFTER_TYPING_MS);
  const hasHours = Object.values(edited.week).some((hours) => hours.length > 0);
  if (!hasHours) return <p className={css.note}>{t('trial.noHours')}</p>;
  return (
    <div className={css.stack}>
      <SegmentedControl fullWidth aria-label={t('trial.title')} value={view} onChange={setView} data={views.map((value) => ({ value, label: t(`trial.${value}`) }))} />
      {view === 'month'
        ? <MonthView compact timeZone={zoneName(definition.timeZone, 'en') ? definition.timeZone : 'UTC'} of={[definition]} read={(month, signal) => fetchDraftMonth(definition, month, signal)} />
        : <Trial draft={{ calendar: edited }} facts={facts} onFacts={setFacts} />}
    </div>
  );
}
