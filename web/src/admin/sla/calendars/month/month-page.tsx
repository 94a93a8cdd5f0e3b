import { useTranslation } from 'react-i18next';
import { fetchMonth } from '../../../../api/sla';
import { usePageTitle } from '../../../../ui/page-title';
import css from '../../sla.module.css';
import { useOpenCalendar } from '../calendar-page';
import { MonthView } from './month-view';

/** When the saved calendar is open. */
export function MonthPage() {
  const { t } = useTranslation('sla');
  const { id, name, version, definition } = useOpenCalendar();
  usePageTitle(t('calendar.monthOf', { name }));
  return (
    <section className={css.part} aria-labelledby="month">
      <MonthView timeZone={definition.timeZone} of={[id, version]} read={(month, signal) => fetchMonth(id, month, signal)} />
    </section>
  );
}
