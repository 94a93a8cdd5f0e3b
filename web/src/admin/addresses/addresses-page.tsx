import { Button } from '@mantine/core';
import { IconAt, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchMailAddresses, type MailAddress } from '../../api/mailing';
import { usePageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states';
import { Notice } from '../../ui/tone';
import css from '../admin.module.css';
import { AddressForm } from './address-form';
import { AddressTable } from './address-table';
import { DomainsSection } from './domains-section';
import { TryAddress } from './try-address';

/** The addresses people write to: where their mails go, and as whom we answer. */
export function AddressesPage() {
  const { t } = useTranslation('mailing');
  usePageTitle(t('addresses'));
  const [editing, setEditing] = useState<MailAddress | 'new' | null>(null);
  const [saved, setSaved] = useState('');
  const list = useQuery({ queryKey: ['mail-addresses'], queryFn: ({ signal }) => fetchMailAddresses(signal) });
  return (
    <>
      <div className={css.head}>
        <div>
          <h1 className={css.title}>{t('addresses')}</h1>
          <p className={css.intro}>{t('address.intro')}</p>
        </div>
        <Button leftSection={<IconPlus size="1.1rem" aria-hidden />} onClick={() => setEditing('new')}>{t('address.add')}</Button>
      </div>
      {saved && <Notice tone="green" role="status">{t('address.saved', { address: `\u2068${saved}\u2069` })}</Notice>}
      {editing && <AddressForm address={editing === 'new' ? null : editing} onClose={() => setEditing(null)} onSaved={(address) => { setEditing(null); setSaved(address); }} />}
      {list.isPending && <LoadingState shape="list" label={t('address.loading')} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && (
        <EmptyState title={t('address.none')} icon={IconAt}>{t('address.noneText', { address: `\u2068${list.data.mailFrom}\u2069` })}</EmptyState>
      )}
      {list.data && list.data.items.length > 0 && <AddressTable list={list.data} onEdit={setEditing} />}
      {list.data && <TryAddress />}
      <DomainsSection />
    </>
  );
}
