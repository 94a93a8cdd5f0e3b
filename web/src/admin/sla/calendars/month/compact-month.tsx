import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../../../api/sla';
import { useCalendar, useFormat, useLanguage } from '../../../../ui/use-format';
import { weekdayName, weekOrder } from '../../form/names';
import { minutesOf } from '../../form/time-of-day';
import own from './month.module.css';
import { useRangesText } from '../use-exception-text';
import { partsOf } from './month-days';
import { type MonthGridProps, weekdayOf } from './month-grid';

const DAY_MINUTES = 24 * 60;

/** A month in seven narrow columns: each day with its open hours as a bar from midnight to midnight, and below it what makes days special. */
export function CompactMonth({ days, today }: MonthGridProps) {
  const { t } = useTranslation('sla');
  const language = useLanguage();
  const order = weekOrder(language);
  const start = days[0] ? order.indexOf(weekdayOf(days[0].date)) + 1 : 1;
  return (
    <div className={own.compact}>
      <div className={own.weekdays} aria-hidden>{order.map((day) => <span key={day}>{weekdayName(day, language, 'narrow')}</span>)}</div>
      <ol className={own.compactDays} aria-label={t('month.days')}>
        {days.map((day, index) => (
          <li key={day.date} className={own.compactDay} style={index === 0 ? { gridColumnStart: start } : undefined} aria-current={day.date === today ? 'date' : undefined}
            data-closed={day.hours.length === 0 || undefined} data-special={day.exceptions[0]?.kind}>
            <CompactDay day={day} />
          </li>
        ))}
      </ol>
      <Specials days={days} />
    </div>
  );
}

function CompactDay({ day: { date, hours } }: { readonly day: CalendarDay }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const language = useLanguage();
  const [reader] = useCalendar();
  const rangesText = useRangesText();
  const text = hours.length > 0 ? rangesText(hours) : t('hours.closed');
  const [day, otherDay] = [reader, reader === 'persian' ? 'gregory' : 'persian'].map((calendar) => partsOf(date, calendar as typeof reader)[2]) as [number, number];
  return (
    <>
      <span className="peygir-hidden">{weekdayName(weekdayOf(date), language)} </span>
      <span className={own.compactDates}>
        <time dateTime={date} title={text}>{format.number(day)}</time>
        <small aria-hidden>{format.number(otherDay)}</small>
      </span>
      <span className={own.hoursBar} aria-hidden>
        {hours.map(({ open, close }) => <span key={open} style={{ insetInlineStart: share(open), insetInlineEnd: `calc(100% - ${share(close)})` }} />)}
      </span>
      <span className="peygir-hidden"> {text}</span>
    </>
  );
}

/** How much of the day is over at a time of day. */
const share = (time: string): string => `${((minutesOf(time) ?? 0) / DAY_MINUTES) * 100}%`;

function Specials({ days }: Pick<MonthGridProps, 'days'>) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const language = useLanguage();
  const [reader] = useCalendar();
  const special = days.flatMap(({ date, exceptions }) => exceptions.map((exception) => ({ date, ...exception })));
  if (special.length === 0) return null;
  return (
    <ul className={own.specials}>
      {special.map(({ date, kind, name, tentative }) => (
        <li key={`${date}${kind}${name}`}><time dateTime={date}>{weekdayName(weekdayOf(date), language)} {format.number(partsOf(date, reader)[2])}</time> <span className={own.dayNote} data-kind={kind}><bdi>{name}</bdi>{tentative && ` (${t('exception.tentative')})`}</span></li>
      ))}
    </ul>
  );
}
