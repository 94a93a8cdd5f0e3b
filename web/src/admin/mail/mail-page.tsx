import { Button } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fetchInbound, mailStates, type InboundPage, type MailState } from '../../api/admin';
import { usePageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states';
import { useAddressFilters } from '../../ui/use-address-filters';
import { useFormat } from '../../ui/use-format';
import css from '../admin.module.css';
import { RetryFailed } from './mail-actions';
import { MailTable } from './mail-table';
import { WhatWasDone } from './what-was-done';

/** Milliseconds. */
const WAITING_MS = 3_000;
const FILTERS = ['state'] as const;

/** What came in by mail and what became of each piece: the proof that nothing is lost. */
export function MailPage() {
  const { t } = useTranslation('admin');
  usePageTitle(t('mail'));
  const { filters, set } = useAddressFilters(FILTERS);
  const state = mailStates.find((one) => one === filters.state);
  const mails = useInfiniteQuery({
    queryKey: ['mail', state ?? 'all'],
    queryFn: ({ pageParam, signal }) => fetchInbound(state, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    // What waits in the queue is dealt with in a moment.
    refetchInterval: ({ state: { data } }) => ((data?.pages[0]?.counts?.received ?? 0) > 0 ? WAITING_MS : false),
  });
  const first = mails.data?.pages[0];
  const items = mails.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <header>
        <h1 className={css.title}>{t('mail')}</h1>
        <p className={css.intro}>{t('inbound.intro')}</p>
      </header>
      <States chosen={state} onChoose={(next) => set({ state: next ?? '' })} counts={first?.counts} />
      <RetryFailed count={first?.counts?.failed ?? 0} />
      <Spam count={first?.spamTickets ?? 0} />
      <WhatWasDone>
        {mails.isPending && <LoadingState shape="list" label={t('inbound.loading')} />}
        {mails.isError && <ErrorState error={mails.error} kept={t('inbound.kept')} onRetry={() => void mails.refetch()} />}
        {mails.isSuccess && items.length === 0 && <None state={state} onAll={() => set({ state: '' })} />}
        {items.length > 0 && <MailTable items={items} />}
      </WhatWasDone>
      {mails.hasNextPage && <Button variant="default" loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>{t('inbound.more')}</Button>}
    </>
  );
}

/** Tickets that people set aside as spam: they are counted with the mails that made them. */
function Spam({ count }: { readonly count: number }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  if (count === 0) return null;
  return <p className={css.small}><Link data-tap to="/desk?view=all&status=rejected_spam">{t('inbound.spam', { n: format.number(count), count })}</Link></p>;
}

function None({ state, onAll }: { readonly state: MailState | undefined; readonly onAll: () => void }) {
  const { t } = useTranslation('admin');
  if (!state) return <EmptyState title={t('inbound.none')} icon={IconMailOff}>{t('inbound.noneText')}</EmptyState>;
  return (
    <EmptyState title={t('inbound.noneOf')} icon={IconMailOff} action={<Button variant="default" onClick={onAll}>{t('inbound.showAll')}</Button>}>
      {t(`inbound.noneOfText.${state}`)}
    </EmptyState>
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
