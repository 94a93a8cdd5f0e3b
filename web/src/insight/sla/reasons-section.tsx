import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SlaReport } from '../../api/sla-report';
import { useFormat } from '../../ui/use-format';
import shared from '../insight.module.css';
import type { SlaFilter } from './sla-filter';
import css from './sla.module.css';

/** Why times were not kept, the most frequent reason first; those without one are told last and not left out. */
export function ReasonsSection({ reasons, filter }: { readonly reasons: SlaReport['reasons']; readonly filter: SlaFilter }) {
  const { t } = useTranslation('insight');
  const most = Math.max(1, reasons.unexplained, ...reasons.items.map(({ count }) => count));
  if (reasons.items.length === 0 && reasons.unexplained === 0) return null;
  return (
    <section className={shared.section} aria-labelledby="reasons">
      <h2 id="reasons" className={shared.heading}>{t('sla.reasons')}</h2>
      <ul className={css.reasons}>
        {reasons.items.map(({ reason, count }) => <Reason key={reason} text={reason} reason={reason} count={count} most={most} filter={filter} />)}
        {reasons.others > 0 && <Reason text={t('sla.otherReasons')} count={reasons.others} most={most} filter={filter} />}
        {reasons.unexplained > 0 && <Reason text={t('sla.unexplained')} reason="" count={reasons.unexplained} most={most} filter={filter} quiet />}
      </ul>
    </section>
  );
}

interface ReasonProps {
  readonly text: string;
  /** What its list is asked for; none for several reasons together. */
  readonly reason?: string;
  readonly count: number;
  readonly most: number;
  readonly filter: SlaFilter;
  readonly quiet?: boolean;
}

function Reason({ text, reason, count, most, filter, quiet }: ReasonProps) {
  const format = useFormat();
  const inner = (
    <>
      <span dir="auto" className={css.reasonText}>{text}</span>
      <span className={css.bar} aria-hidden><span data-quiet={quiet || undefined} data-reason style={{ inlineSize: `${(count / most) * 100}%` }} /></span>
      <strong className={css.share}>{format.number(count)}</strong>
    </>
  );
  return <li>{reason === undefined ? <span className={css.reason}>{inner}</span> : <Link className={css.reason} to={filter.linkTo('/insight/sla/behind', { reason })}>{inner}</Link>}</li>;
}
