import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketPolicy } from '../../../api/sla';
import { PolicyReasons } from '../../../ui/sla/policy-reasons';
import { ErrorState, LoadingState } from '../../../ui/states';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import css from './clocks.module.css';
import { useTicketPolicy } from './use-clock-facts';

/** "Why this policy?": asked for when opened. */
export function WhyPolicy() {
  const { t } = useTranslation('sla');
  const { ticket } = useTicketDesk();
  const [opened, setOpened] = useState(false);
  const policy = useTicketPolicy(ticket.id, opened);
  return (
    <details className={css.details} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('why.open')}</summary>
      {opened && policy.isPending && <LoadingState shape="list" />}
      {policy.isError && <ErrorState error={policy.error} onRetry={() => void policy.refetch()} />}
      {opened && policy.data && <Explanation policy={policy.data} />}
    </details>
  );
}

function Explanation({ policy }: { readonly policy: TicketPolicy }) {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const format = useFormat();
  const other = policy.clocks.filter((clock) => clock.policy.id !== policy.policy?.id || clock.policy.version !== policy.policy.version);
  return (
    <div className={css.why}>
      {policy.policy ? <p className={css.policy}><strong><bdi>{policy.policy.name}</bdi></strong> <span className={css.note}>{t('version', { n: format.number(policy.policy.version) })}</span></p> : <p className={css.note}>{t('preview.noPolicy')}</p>}
      <PolicyReasons explanation={policy} />
      {other.length > 0 && (
        <>
          <p className={css.note}>{t('why.others')}</p>
          <ul className={css.others}>
            {other.map((clock) => <li key={`${clock.metric}${clock.instance}`}>{desk(`metric.${clock.metric}`)}: <bdi>{clock.policy.name}</bdi> · {t('version', { n: format.number(clock.policy.version) })}</li>)}
          </ul>
        </>
      )}
    </div>
  );
}
