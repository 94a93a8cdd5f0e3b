import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboundMail, MailState } from '../../api/admin';
import { ToneBadge, type Tone } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from '../admin.module.css';
import { MailActions } from './mail-actions';

const tones: Record<MailState, Tone> = {
  received: 'blue', ticket: 'green', reply: 'green', bounce: 'yellow', quarantined: 'yellow', ignored: 'gray', failed: 'red',
};

export function MailTable({ items }: { readonly items: readonly InboundMail[] }) {
  const { t } = useTranslation('admin');
  return (
    <Table className={css.table} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>{['subject', 'from', 'when', 'what', 'action'].map((name) => <Table.Th key={name}>{t(`inbound.${name}`)}</Table.Th>)}</Table.Tr>
      </Table.Thead>
      <Table.Tbody>{items.map((mail) => <MailRow key={mail.id} mail={mail} />)}</Table.Tbody>
    </Table>
  );
}

function MailRow({ mail }: { readonly mail: InboundMail }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const subject = mail.subject || t('inbound.noSubject');
  return (
    <Table.Tr>
      <Table.Td><strong dir="auto" className={css.subject}>{subject}</strong>{mail.messageId && <bdi dir="ltr" className={css.messageId} title={mail.messageId}>{mail.messageId}</bdi>}</Table.Td>
      <Table.Td data-label={t('inbound.from')}><span data-ltr className={css.sender}>{mail.fromAddress ?? '–'}</span></Table.Td>
      <Table.Td data-label={t('inbound.when')}>{format.dateTime(mail.receivedAt)}</Table.Td>
      <Table.Td data-label={t('inbound.what')}>
        <div>
          <ToneBadge tone={tones[mail.state]}>{t(`inbound.state.${mail.state}`)}</ToneBadge>
          {mail.settledAt && <span className={css.small}>{t('inbound.settled', { date: format.dateTime(mail.settledAt) })}</span>}
          {mail.duplicateOf && <span className={css.small}>{t('inbound.duplicate')}</span>}
          {mail.reason && <span className={css.small}>{t([`inbound.why.${mail.reason}`, 'inbound.why.other'])}</span>}
        </div>
      </Table.Td>
      <Table.Td className={css.mailActions}>
        {mail.ticketId && <p className={css.line}><Link data-tap to={`/desk/t/${mail.ticketId}`} aria-label={`${t('inbound.open')}: ${subject}`}>{t('inbound.open')}</Link></p>}
        <MailActions mail={mail} subject={subject} />
      </Table.Td>
    </Table.Tr>
  );
}
