import { Button } from '@mantine/core';
import { IconCopy, IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { weekdays, type CalendarDefinition, type TimeRange, type Weekday } from '../../../api/sla-types';
import { useLanguage } from '../../../ui/use-format';
import { useFault } from '../form/faults';
import { HoursEditor } from '../form/hours-editor';
import { useListFocus } from '../form/use-list-focus';
import { weekdayName, weekOrder } from '../form/names';
import { isOvernight } from '../form/time-of-day';
import css from '../sla.module.css';
import fields from '../form/form.module.css';
import own from './calendars.module.css';

type Week = CalendarDefinition['week'];

interface WeekEditorProps {
  readonly week: Week;
  readonly onChange: (week: Week) => void;
}

/** Opening hours of the seven days; a day without any is closed. */
export function WeekEditor({ week, onChange }: WeekEditorProps) {
  const { t } = useTranslation('sla');
  const order = weekOrder(useLanguage());
  const fault = useFault('week');
  const set = (day: Weekday, hours: readonly TimeRange[]): void => onChange({ ...week, [day]: hours });
  return (
    <fieldset className={css.part} data-faulty={fault !== undefined || undefined}>
      <legend className={css.legend}>{t('calendar.week')}</legend>
      <p className={css.note}>{t('calendar.weekHint')}</p>
      {fault && <p className={fields.fault} role="alert">{fault}</p>}
      {order.map((day, index) => {
        const before = order[index - 1];
        return <DayHours key={day} day={day} week={week} onChange={(hours) => set(day, hours)} onSplit={(days) => onChange({ ...week, ...days })} before={before && week[before]} />;
      })}
    </fieldset>
  );
}

interface DayHoursProps {
  readonly day: Weekday;
  readonly week: Week;
  /** Hours of the day before it, to take over. */
  readonly before: readonly TimeRange[] | undefined;
  readonly onChange: (hours: readonly TimeRange[]) => void;
  readonly onSplit: (days: Week) => void;
}

function DayHours({ day, week, before, onChange, onSplit }: DayHoursProps) {
  const { t } = useTranslation('sla');
  const name = weekdayName(day, useLanguage());
  const hours = week[day] ?? [];
  const overnight = hours.findIndex(isOvernight);
  const { box, added } = useListFocus<HTMLDivElement>();
  return (
    <div ref={box} className={own.day}>
      <div className={own.dayName}>
        <strong>{name}</strong>
        {hours.length === 0 && <span className={css.small}>{t('hours.closed')}</span>}
      </div>
      <div>
        <HoursEditor name={name} path={`week.${day}`} hours={hours} onChange={onChange} />
        {overnight >= 0 && <OvernightHint onSplit={() => onSplit(splitAtMidnight(week, day, overnight))} />}
      </div>
      {before && before.length > 0 && hours.length === 0 && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconCopy size="0.95rem" aria-hidden />} aria-label={t('hours.sameOf', { name })} onClick={() => { onChange(before); added(); }}>{t('hours.same')}</Button>
      )}
    </div>
  );
}

function OvernightHint({ onSplit }: { readonly onSplit: () => void }) {
  const { t } = useTranslation('sla');
  return (
    <div className={own.hint} role="status">
      <IconMoon size="1.1rem" aria-hidden />
      <span>{t('hours.overnight')}</span>
      <Button size="compact-sm" variant="light" onClick={onSplit}>{t('hours.split')}</Button>
    </div>
  );
}

/** 22:00–06:00 becomes 22:00–24:00 and, on the next day, 00:00–06:00. */
export function splitAtMidnight(week: Week, day: Weekday, index: number): Week {
  const range = week[day]?.[index];
  if (!range) return week;
  const next = weekdays[(weekdays.indexOf(day) + 1) % 7]!;
  const today = week[day]!.with(index, { open: range.open, close: '24:00' });
  const rest: readonly TimeRange[] = range.close === '00:00' ? [] : [{ open: '00:00', close: range.close }];
  return { ...week, [day]: today, [next]: [...rest, ...(week[next] ?? [])] };
}
