import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../ui/date-field';
import { useFormat } from '../../../ui/use-format';
import { useNow } from '../../../ui/use-now';
import css from './side.module.css';

const halfHours = Array.from({ length: 48 }, (_, half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const two = (part: number): string => String(part).padStart(2, '0');
const dayOf = (moment: Date): string => `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
const timeOf = (moment: Date): string => `${two(moment.getHours())}:${two(moment.getMinutes())}`;

export interface ChosenMoment {
  readonly day: string;
  readonly time: string;
  /** Null as long as no day is chosen. */
  readonly at: Date | null;
  readonly past: boolean;
  readonly setDay: (day: string) => void;
  readonly setTime: (time: string) => void;
  readonly set: (moment: Date) => void;
}

/** A day and a time of day in the reader's own zone. @param start what is chosen at first */
export function useMoment(start?: Date): ChosenMoment {
  const [day, setDay] = useState(start ? dayOf(start) : '');
  const [time, setTime] = useState(start ? timeOf(start) : '16:00');
  const now = useNow();
  const moment = new Date(`${day}T${time}`);
  const at = Number.isNaN(moment.getTime()) ? null : moment;
  const set = (next: Date): void => {
    setDay(dayOf(next));
    setTime(timeOf(next));
  };
  return { day, time, at, past: at !== null && at.getTime() < now, setDay, setTime, set };
}

/** Day and time of something that is still to come: half hours, and the chosen time when it is none of them. */
export function MomentFields({ moment, dayLabel }: { readonly moment: ChosenMoment; readonly dayLabel: string }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const times = halfHours.includes(moment.time) ? halfHours : [...halfHours, moment.time].toSorted();
  return (
    <div className={css.moment}>
      <DateField label={dayLabel} value={moment.day} onChange={moment.setDay} error={moment.past ? t('promise.past') : undefined} />
      <Select label={t('promise.time')} value={moment.time} allowDeselect={false} maxDropdownHeight={220} onChange={(next) => next && moment.setTime(next)}
        data={times.map((value) => ({ value, label: format.time(`2026-01-01T${value}`) }))} />
    </div>
  );
}
