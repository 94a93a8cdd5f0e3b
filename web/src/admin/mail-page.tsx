import { Button, Table } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fetchInbound, mailStates, type InboundMail, type InboundPage, type MailState } from '../api/admin';
import { usePageTitle } from '../ui/page-title';
import { EmptyState, ErrorState, LoadingState } from '../ui/states';
import { ToneBadge, type Tone } from '../ui/tone';
import { useFormat } from '../ui/use-format';
import css from './admin.module.css';
import { MailActions, RetryFailed } from './mail-actions';

const tones: Record<MailState, Tone> = {
  received: 'blue', ticket: 'green', reply: 'green', bounce: 'yellow', quarantined: 'yellow', ignored: 'gray', failed: 'red',
};

/** Milliseconds. */
const WAITING_MS = 3_000;

/** What came in by mail and what became of each piece: the proof that nothing is lost. */
export function MailPage() {
  const { t } = useTranslation('admin');
  usePageTitle(t('mail'));
  const [state, setState] = useState<MailState | undefined>();
  const mails = useInfiniteQuery({
    queryKey: ['mail', state ?? 'all'],
    queryFn: ({ pageParam, signal }) => fetchInbound(state, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    // What waits in the queue is dealt with in a moment.
    refetchInterval: ({ state: { data } }) => ((data?.pages[0]?.counts?.received ?? 0) > 0 ? WAITING_MS : false),
  });
  const first = mails.data?.pages[0];
  const format = useFormat();
  const items = mails.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <header>
        <h1 className={css.title}>{t('mail')}</h1>
        <p className={css.intro}>{t('inbound.intro')}</p>
      </header>
      <States chosen={state} onChoose={setState} counts={first?.counts} />
      <RetryFailed count={first?.counts?.failed ?? 0} />
      {(first?.spamTickets ?? 0) > 0 && <p className={css.small}><Link to="/desk?view=all&status=rejected_spam">{t('inbound.spam', { n: format.number(first!.spamTickets!), count: first!.spamTickets! })}</Link></p>}
      {mails.isPending && <LoadingState shape="list" label={t('inbound.loading')} />}
      {mails.isError && <ErrorState error={mails.error} onRetry={() => void mails.refetch()} />}
      {mails.isSuccess && items.length === 0 && <EmptyState title={t(state ? 'inbound.noneOf' : 'inbound.none')} icon={IconMailOff}>{!state && t('inbound.noneText')}</EmptyState>}
      {items.length > 0 && <MailTable items={items} />}
      {mails.hasNextPage && <Button variant="default" loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>{t('inbound.more')}</Button>}
    </>
  );
}

interface StatesProps {
  readonly chosen: MailState | undefined;
  readonly onChoose: (state: MailState | undefined) => void;
  readonly counts: InboundPage['counts'];
}

function States({ chosen, onChoose, counts }: StatesProps) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  return (
    <div className={css.chips} role="group" aria-label={t('inbound.what')}>
      {[undefined, ...mailStates].map((state) => {
        const count = counts && (state ? counts[state] : Object.values(counts).reduce((sum, one) => sum + one, 0));
        return (
          <Button key={state ?? 'all'} size="compact-md" radius="xl" variant={state === chosen ? 'filled' : 'default'} aria-pressed={state === chosen} onClick={() => onChoose(state)}>
            {t(state ? `inbound.state.${state}` : 'inbound.all')}{count !== undefined && ` (${format.number(count)})`}
          </Button>
        );
      })}
    </div>
  );
}

function MailTable({ items }: { readonly items: readonly InboundMail[] }) {
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
      <Table.Td><strong dir="auto">{subject}</strong>{mail.messageId && <bdi dir="ltr" className={css.messageId} title={mail.messageId}>{mail.messageId}</bdi>}</Table.Td>
      <Table.Td data-label={t('inbound.from')}><span data-ltr>{mail.fromAddress ?? '–'}</span></Table.Td>
      <Table.Td data-label={t('inbound.when')}>{format.dateTime(mail.receivedAt)}</Table.Td>
      <Table.Td data-label={t('inbound.what')}>
        <div>
          <ToneBadge tone={tones[mail.state]}>{t(`inbound.state.${mail.state}`)}</ToneBadge>
          {mail.settledAt && <span className={css.small}>{t('inbound.settled', { date: format.dateTime(mail.settledAt) })}</span>}
          {mail.duplicateOf && <span className={css.small}>{t('inbound.duplicate')}</span>}
          {mail.reason && <span className={css.small}>{t([`inbound.why.${mail.reason}`, 'inbound.why.other'])}</span>}
        </div>
      </Table.Td>
      <Table.Td>
        {mail.ticketId && <p className={css.line}><Link to={`/desk/t/${mail.ticketId}`}>{t('inbound.open')}</Link></p>}
        <MailActions mail={mail} subject={subject} />
      </Table.Td>
    </Table.Tr>
  );
}
