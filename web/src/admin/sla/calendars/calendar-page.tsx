import { useTranslation } from 'react-i18next';
import { Outlet, useOutletContext, useParams } from 'react-router';
import type { SlaCalendar } from '../../../api/sla';
import { NotFoundPage } from '../../../ui/not-found';
import { PageTabs } from '../../../ui/page-tabs';
import { ErrorState, LoadingState } from '../../../ui/states';
import { useFormat } from '../../../ui/use-format';
import css from '../sla.module.css';
import { useCalendars } from '../use-sla';

/** One calendar: its name and version above, its hours or its month below. */
export function CalendarPage() {
  const { t } = useTranslation('sla');
  const { id = '' } = useParams();
  const calendars = useCalendars();
  if (calendars.isPending) return <LoadingState label={t('calendar.loading')} />;
  if (calendars.isError) return <ErrorState error={calendars.error} onRetry={() => void calendars.refetch()} />;
  const calendar = calendars.data.find((one) => one.id === id);
  if (!calendar) return <NotFoundPage />;
  return (
    <>
      <CalendarHead calendar={calendar} />
      <Outlet context={calendar} />
    </>
  );
}

export const useOpenCalendar = (): SlaCalendar => useOutletContext<SlaCalendar>();

function CalendarHead({ calendar: { id, name, version, createdAt, createdByName } }: { readonly calendar: SlaCalendar }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const saved = createdByName ? t('savedBy', { when: format.dateTime(createdAt), name: createdByName }) : t('savedAt', { when: format.dateTime(createdAt) });
  return (
    <div>
      <h1 className={css.title}><bdi>{name}</bdi></h1>
      <p className={css.note}>{t('version', { n: format.number(version) })} · {saved}</p>
      <div className={css.pages}>
        <PageTabs label={name} tabs={[{ to: `/admin/sla/calendars/${id}`, text: t('calendar.hours') }, { to: `/admin/sla/calendars/${id}/month`, text: t('calendar.month') }]} />
      </div>
    </div>
  );
}
