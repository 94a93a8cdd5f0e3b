import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../../../api/sla';
import { weekdays } from '../../../../api/sla-types';
import { useCalendar, useFormat, useLanguage } from '../../../../ui/use-format';
import { monthNames, weekdayName, weekOrder } from '../../form/names';
import css from '../../sla.module.css';
import own from './month.module.css';
import { useRangesText } from '../use-exception-text';
import { partsOf } from './month-days';

export interface MonthGridProps {
  /** Every day of the month, in order. */
  readonly days: readonly CalendarDay[];
  readonly today: string;
}

export const weekdayOf = (iso: string) => weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()]!;

/** Seven columns on a wide screen, a list of days on a phone. */
export function MonthGrid({ days, today }: MonthGridProps) {
  const { t } = useTranslation('sla');
  const language = useLanguage();
  const order = weekOrder(language);
  const start = days[0] ? order.indexOf(weekdayOf(days[0].date)) + 1 : 1;
  return (
    <>
      <div className={own.weekdays} aria-hidden>{order.map((day) => <span key={day}>{weekdayName(day, language)}</span>)}</div>
      <ol className={own.month} aria-label={t('month.days')}>
        {days.map((day, index) => (
          <li key={day.date} className={own.cell} style={index === 0 ? { '--start': start } as React.CSSProperties : undefined} data-first={index === 0 || undefined}
            aria-current={day.date === today ? 'date' : undefined} data-closed={day.hours.length === 0 || undefined}>
            <DayCell day={day} first={index === 0} />
          </li>
        ))}
      </ol>
    </>
  );
}

function DayCell({ day: { date, hours, exceptions }, first }: { readonly day: CalendarDay; readonly first: boolean }) {
  const { t } = useTranslation('sla');
  const rangesText = useRangesText();
  return (
    <>
      <p className={own.dates}><Dates iso={date} first={first} /></p>
      {exceptions.map(({ kind, name, tentative }) => (
        <p key={`${kind}${name}`} className={own.dayNote} data-kind={kind}><bdi>{name}</bdi>{tentative && ` (${t('exception.tentative')})`}</p>
      ))}
      <p className={own.open}>{hours.length > 0 ? hours.map((range) => <span key={range.open}>{rangesText([range])}</span>) : t('hours.closed')}</p>
    </>
  );
}

/** The day in the reader's calendar, and small beside it in the other one. */
function Dates({ iso, first }: { readonly iso: string; readonly first: boolean }) {
  const format = useFormat();
  const language = useLanguage();
  const [reader] = useCalendar();
  const other = reader === 'persian' ? 'gregory' : 'persian';
  const [, , day] = partsOf(iso, reader);
  const [, month, otherDay] = partsOf(iso, other);
  const name = first || otherDay === 1 ? ` ${monthNames(other, language)[month - 1]}` : '';
  return (
    <>
      <time dateTime={iso} className={own.dayNumber}><span className={own.cellName}>{weekdayName(weekdayOf(iso), language)} </span>{format.number(day)}</time>
      <span className={css.small}>{format.number(otherDay)}{name}</span>
    </>
  );
}
