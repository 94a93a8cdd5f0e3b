import { IconMailCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchFailedDeliveries } from '../../api/deliveries';
import { usePageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states';
import css from '../admin.module.css';
import { FailedMail } from './failed-mail';

/** Mails that did not arrive: why, about what, and another try. */
export function UndeliveredPage() {
  const { t } = useTranslation('delivery');
  usePageTitle(t('title'));
  // A mail that was sent again stays on the page with its result, until the page is opened anew.
  const list = useQuery({ queryKey: ['deliveries', 'failed'], queryFn: ({ signal }) => fetchFailedDeliveries(signal), staleTime: Infinity, gcTime: 0 });
  return (
    <>
      <div>
        <h1 className={css.title}>{t('title')}</h1>
        <p className={css.intro}>{t('intro')}</p>
      </div>
      {list.isPending && <LoadingState shape="list" label={t('loading')} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <EmptyState title={t('none')} icon={IconMailCheck}>{t('noneText')}</EmptyState>}
      {list.data && list.data.length > 0 && (
        <ul className={css.cards} aria-label={t('title')}>{list.data.map((mail) => <FailedMail key={mail.id} mail={mail} />)}</ul>
      )}
    </>
  );
}
