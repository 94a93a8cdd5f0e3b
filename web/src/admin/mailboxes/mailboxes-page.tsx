import { Button } from '@mantine/core';
import { IconInbox, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchMailboxes, type Mailbox } from '../../api/mailboxes';
import { usePageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states';
import { Notice } from '../../ui/tone';
import css from '../admin.module.css';
import { MailboxForm } from './mailbox-form';
import { MailboxTable } from './mailbox-table';

/** What a reader does shows without a reload, in milliseconds. */
const LOOK_AGAIN_MS = 10_000;

/** Mailboxes that are read over IMAP, and how the reading goes. */
export function MailboxesPage() {
  const { t } = useTranslation('mailboxes');
  usePageTitle(t('title'));
  const [editing, setEditing] = useState<Mailbox | 'new' | null>(null);
  const [saved, setSaved] = useState('');
  const list = useQuery({ queryKey: ['mailboxes'], queryFn: ({ signal }) => fetchMailboxes(signal), refetchInterval: LOOK_AGAIN_MS });
  return (
    <>
      <div className={css.head}>
        <div>
          <h1 className={css.title}>{t('title')}</h1>
          <p className={css.intro}>{t('intro')}</p>
        </div>
        <Button leftSection={<IconPlus size="1.1rem" aria-hidden />} onClick={() => setEditing('new')}>{t('add')}</Button>
      </div>
      {saved && <Notice tone="green" role="status">{t('saved', { name: `\u2068${saved}\u2069` })}</Notice>}
      {editing && <MailboxForm mailbox={editing === 'new' ? null : editing} onClose={() => setEditing(null)} onSaved={(name) => { setEditing(null); setSaved(name); }} />}
      {list.isPending && <LoadingState shape="list" label={t('loading')} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <EmptyState title={t('none')} icon={IconInbox}>{t('noneText')}</EmptyState>}
      {list.data && list.data.length > 0 && <MailboxTable items={list.data} onEdit={setEditing} />}
    </>
  );
}
