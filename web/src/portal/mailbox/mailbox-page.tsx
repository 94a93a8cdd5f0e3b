import { IconMailOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { fetchMails } from '../../api/portal';
import { usePageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states';
import { useFormat } from '../../ui/use-format';
import { MailReader } from './mail-reader';
import css from './mailbox.module.css';

const POLL_MS = 10_000;

/** What this installation would have mailed, when it stands alone on one machine without a mail server. */
export default function MailboxPage() {
  const { t } = useTranslation('tracking');
  const { mailId } = useParams();
  usePageTitle(t('mailbox.title'));
  const { data, error, refetch } = useQuery({ queryKey: ['mailbox'], queryFn: ({ signal }) => fetchMails(signal), refetchInterval: POLL_MS });
  return (
    <div className={css.page}>
      <header>
        <h1 className={css.title}>{t('mailbox.title')}</h1>
        <p className={css.lead}>{t('mailbox.lead')}</p>
      </header>
      {!data && !error && <LoadingState shape="list" label={t('mailbox.loading')} />}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState icon={IconMailOff} title={t('mailbox.empty.title')}>{t('mailbox.empty.text')}</EmptyState>}
      {data && data.items.length > 0 && (
        <div className={css.columns} data-reading={mailId !== undefined}>
          <MailList items={data.items} current={mailId} />
          {mailId && <MailReader key={mailId} id={mailId} />}
        </div>
      )}
    </div>
  );
}

interface MailListProps {
  readonly items: Awaited<ReturnType<typeof fetchMails>>['items'];
  readonly current: string | undefined;
}

function MailList({ items, current }: MailListProps) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  return (
    <nav aria-label={t('mailbox.list')}>
      <ul className={css.list}>
        {items.map(({ id, to, subject, sentAt }) => (
          <li key={id}>
            <Link className={css.item} to={`/mailbox/${encodeURIComponent(id)}`} aria-current={id === current ? 'page' : undefined}>
              <span className={css.subject} dir="auto">{subject}</span>
              <span className={css.meta}><span data-ltr>{to}</span><time dateTime={sentAt}>{format.dateTime(sentAt)}</time></span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
