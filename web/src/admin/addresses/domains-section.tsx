import { Button, CopyButton, Group } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSendingDomains, switchSendingDomain, type SendingDomain } from '../../api/mailing';
import { ErrorState, LoadingState, useErrorText } from '../../ui/states';
import { Notice, ToneBadge } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from '../admin.module.css';
import { DomainForm } from './domain-form';

/** The domains whose outgoing mail is signed, and what is to be published for each. */
export function DomainsSection() {
  const { t } = useTranslation('mailing');
  const [adding, setAdding] = useState(false);
  const list = useQuery({ queryKey: ['sending-domains'], queryFn: ({ signal }) => fetchSendingDomains(signal) });
  const settings = list.data?.fromSettings;
  return (
    <section aria-labelledby="domains" className={css.form}>
      <div className={css.head}>
        <div>
          <h2 id="domains" className={css.subtitle}>{t('domain.title')}</h2>
          <p className={css.intro}>{t('domain.intro')}</p>
        </div>
        <Button variant="default" leftSection={<IconPlus size="1.1rem" aria-hidden />} onClick={() => setAdding(true)}>{t('domain.add')}</Button>
      </div>
      {adding && <DomainForm onClose={() => setAdding(false)} />}
      {list.isPending && <LoadingState shape="list" label={t('domain.loading')} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {settings && <p className={css.line}>{t('domain.fromSettings', { domain: `\u2068${settings}\u2069` })}</p>}
      {list.data && list.data.items.length === 0 && !settings && <p className={css.line}>{t('domain.none')}</p>}
      {list.data?.items.map((domain) => <DomainCard key={domain.id} domain={domain} />)}
    </section>
  );
}

function DomainCard({ domain: one }: { readonly domain: SendingDomain }) {
  const { t } = useTranslation('mailing');
  const errorText = useErrorText();
  const format = useFormat();
  const client = useQueryClient();
  const change = useMutation({ mutationFn: () => switchSendingDomain(one), onSettled: () => client.invalidateQueries({ queryKey: ['sending-domains'] }) });
  const { domain, record } = one;
  return (
    <article className={css.card} aria-label={domain}>
      <Group justify="space-between">
        <Group gap="xs">
          <strong data-ltr>{domain}</strong>
          <ToneBadge tone={one.enabled ? 'green' : 'gray'}>{t(one.enabled ? 'domain.signed' : 'domain.unsigned')}</ToneBadge>
          <ToneBadge tone={one.weak ? 'yellow' : 'gray'}>{t(one.weak ? 'domain.weak' : 'domain.bits', { n: format.number(one.keyBits) })}</ToneBadge>
        </Group>
        <Button size="compact-md" variant="default" loading={change.isPending} aria-label={t(one.enabled ? 'domain.stopOf' : 'domain.startOf', { domain })} onClick={() => change.mutate()}>
          {t(one.enabled ? 'domain.stop' : 'domain.start')}
        </Button>
      </Group>
      {change.error && <Notice tone="red" role="alert">{errorText(change.error)}</Notice>}
      <p className={css.small}>{t('domain.publish')}</p>
      <Copied label={t('domain.name')} value={record.name} />
      <Copied label={t('domain.value')} value={record.value} />
    </article>
  );
}

function Copied({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation('common');
  return (
    <div className={css.record}>
      <span className={css.small}>{label}</span>
      <code dir="ltr" className={css.code}>{value}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button size="compact-md" variant="default" leftSection={<IconCopy size="1rem" aria-hidden />} aria-label={`${t('action.copy')}: ${label}`} onClick={copy}>
            {t(copied ? 'action.copied' : 'action.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
