import { useTranslation } from 'react-i18next';
import type { TrackedComplaint } from '../../api/types';
import { isTicketStatus, StatusBadge } from '../../ui/status-badge';
import { useFormat } from '../../ui/use-format';
import { useNow } from '../../ui/use-now';
import css from './tracking.module.css';

const settled = ['resolved', 'closed', 'withdrawn', 'merged', 'rejected_spam'];

/** Where it stands, what comes next, who has it and by when. */
export function Summary({ complaint }: { readonly complaint: TrackedComplaint }) {
  const { t } = useTranslation('tracking');
  const { reference, kind, subject, status, owner } = complaint;
  return (
    <section className={css.card}>
      <p className={css.eyebrow}>
        <span role="status"><StatusBadge status={status} /></span>
        <span>{t(`common:kind.${kind}`)} <span data-ltr>{reference}</span></span>
      </p>
      <h1 className={css.title} data-person-text>{subject}</h1>
      {isTicketStatus(status) && <p className={css.next}>{t(`tracking.next.${status}`)}</p>}
      <dl className={css.facts}>
        <PromisedDate complaint={complaint} />
        <div><dt>{t('tracking.owner')}</dt><dd>{owner ?? t('tracking.nobodyYet')}</dd></div>
      </dl>
    </section>
  );
}

function PromisedDate({ complaint }: { readonly complaint: TrackedComplaint }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  const now = useNow();
  const { promisedBy, status } = complaint;
  if (!promisedBy || settled.includes(status)) return null;
  const isLate = new Date(promisedBy).getTime() < now;
  return (
    <div>
      <dt>{t('tracking.promisedBy')}</dt>
      <dd><time dateTime={promisedBy}>{format.date(promisedBy, 'long')}</time> · {isLate ? t('tracking.late') : format.relative(promisedBy, now)}</dd>
    </div>
  );
}
