import { Button } from '@mantine/core';
import { IconCalendarPlus, IconCalendarTime } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SlaCalendar } from '../../../api/sla';
import { usePageTitle } from '../../../ui/page-title';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/states';
import { useFormat, useLanguage } from '../../../ui/use-format';
import { weekdayName, weekOrder } from '../form/names';
import css from '../sla.module.css';
import own from './calendars.module.css';
import { useCalendars, usePolicies } from '../use-sla';
import { useRangesText } from './use-exception-text';

/** Every business calendar with its week at a glance. */
export function CalendarsPage() {
  const { t } = useTranslation('sla');
  usePageTitle(t('calendars'));
  const calendars = useCalendars();
  return (
    <>
      <div className={css.head}>
        <div>
          <h1 className={css.title}>{t('calendars')}</h1>
          <p className={css.note}>{t('calendar.intro')}</p>
        </div>
        <Button component={Link} to="/admin/sla/calendars/new" leftSection={<IconCalendarPlus size="1.1rem" aria-hidden />}>{t('calendar.add')}</Button>
      </div>
      {calendars.isPending && <LoadingState shape="list" label={t('calendar.loading')} />}
      {calendars.isError && <ErrorState error={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data?.length === 0 && <EmptyState title={t('calendar.none')} icon={IconCalendarTime}>{t('calendar.noneText')}</EmptyState>}
      <ul className={own.cards}>{calendars.data?.map((calendar) => <CalendarCard key={calendar.id} calendar={calendar} />)}</ul>
    </>
  );
}

function CalendarCard({ calendar: { id, name, version, definition, createdAt } }: { readonly calendar: SlaCalendar }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const uses = usePolicies().data?.filter((policy) => policy.calendarId === id).length ?? 0;
  const count = definition.exceptions.length;
  return (
    <li className={own.card}>
      <h2 className={own.cardTitle}><Link to={`/admin/sla/calendars/${id}`}><bdi>{name}</bdi></Link></h2>
      <p className={css.small}>
        <span data-ltr>{definition.timeZone}</span> · {t('version', { n: format.number(version) })} · {format.date(createdAt)}
      </p>
      <WeekSummary week={definition.week} />
      <p className={css.small}>{t('exception.count', { count, n: format.number(count) })} · {t('calendar.usedBy', { count: uses, n: format.number(uses) })}</p>
      <div className={css.bar}>
        <Button component={Link} to={`/admin/sla/calendars/${id}`} variant="default" size="sm" aria-label={t('calendar.editOf', { name })}>{t('calendar.edit')}</Button>
        <Button component={Link} to={`/admin/sla/calendars/${id}/month`} variant="default" size="sm" aria-label={t('calendar.monthOf', { name })}>{t('calendar.month')}</Button>
      </div>
    </li>
  );
}

/** Neighbouring days with the same hours stand in one line. */
function WeekSummary({ week }: { readonly week: SlaCalendar['definition']['week'] }) {
  const { t } = useTranslation('sla');
  const language = useLanguage();
  const rangesText = useRangesText();
  const lines: { from: string; to: string; hours: string }[] = [];
  for (const day of weekOrder(language)) {
    const ranges = week[day] ?? [];
    const hours = ranges.length > 0 ? rangesText(ranges) : t('hours.closed');
    const last = lines.at(-1);
    const name = weekdayName(day, language);
    if (last?.hours === hours) last.to = name;
    else lines.push({ from: name, to: name, hours });
  }
  return (
    <dl className={own.week}>
      {lines.map(({ from, to, hours }) => (
        <div key={from}><dt>{from === to ? from : t('hours.days', { from, to })}</dt><dd>{hours}</dd></div>
      ))}
    </dl>
  );
}
