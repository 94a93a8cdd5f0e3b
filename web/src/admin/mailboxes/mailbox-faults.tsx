import { Button, Table } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { retryFaults, type Mailbox, type MailboxFault } from '../../api/mailboxes';
import { useErrorText } from '../../ui/states';
import { Notice, ToneBadge } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from '../admin.module.css';

/** Messages of one mailbox that could not be fetched: they lie on the server, and those behind them came in. */
export function MailboxFaults({ mailbox }: { readonly mailbox: Mailbox }) {
  const { t } = useTranslation('mailboxes');
  const errorText = useErrorText();
  const client = useQueryClient();
  const again = useMutation({ mutationFn: () => retryFaults(mailbox.id), onSuccess: () => client.invalidateQueries({ queryKey: ['mailboxes'] }) });
  const name = `\u2068${mailbox.name}\u2069`;
  return (
    <section className={css.form} aria-label={t('faults.title', { name })}>
      <div className={css.head}>
        <div>
          <h2 className={css.subtitle}>{t('faults.title', { name })}</h2>
          <p className={css.intro}>{t('faults.intro')}</p>
        </div>
        <Button variant="default" loading={again.isPending} leftSection={<IconRefresh size="1rem" aria-hidden />} onClick={() => again.mutate()}>{t('faults.retry')}</Button>
      </div>
      {again.isSuccess && <p className={css.small} role="status">{t('faults.queued')}</p>}
      {again.error && <Notice tone="red" role="alert">{errorText(again.error)}</Notice>}
      <Table className={css.table} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>{['uid', 'state', 'tries', 'last', 'reason'].map((column) => <Table.Th key={column}>{t(`faults.${column}`)}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>{mailbox.status.faults.map((fault) => <FaultRow key={`${fault.uidValidity}:${fault.uid}`} fault={fault} />)}</Table.Tbody>
      </Table>
    </section>
  );
}

function FaultRow({ fault: { uid, state, tries, lastAt, reason } }: { readonly fault: MailboxFault }) {
  const { t } = useTranslation('mailboxes');
  const format = useFormat();
  const [code, ...said] = reason.split(': ');
  return (
    <Table.Tr>
      <Table.Td><strong>{t('faults.message', { uid: format.number(uid, { useGrouping: false }) })}</strong></Table.Td>
      <Table.Td data-label={t('faults.state')}><ToneBadge tone={state === 'given_up' ? 'red' : 'yellow'}>{t(`faults.is.${state}`)}</ToneBadge></Table.Td>
      <Table.Td data-label={t('faults.tries')}>{format.number(tries)}</Table.Td>
      <Table.Td data-label={t('faults.last')}>{format.dateTime(lastAt)}</Table.Td>
      <Table.Td data-label={t('faults.reason')}>
        <div>
          {t([`fault.${code}`, 'fault.internal'])}
          {said.length > 0 && <span className={css.small}><bdi>{said.join(': ')}</bdi></span>}
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
