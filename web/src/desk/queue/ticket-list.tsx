import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import css from './queue.module.css';
import { TicketRowLink } from './ticket-row';
import { useKeepPlace, usePlaceOnReturn } from './use-keep-place';
import { useRowKeys } from './use-row-keys';
import type { useTickets } from './use-tickets';

interface TicketListProps {
  readonly tickets: ReturnType<typeof useTickets>;
  readonly label: string;
}

type ListVirtualizer = Virtualizer<HTMLDivElement, Element>;

/** Only the rows in sight are drawn; the rest is space. Pages are fetched as the end comes near. */
export function TicketList({ tickets, label }: TicketListProps) {
  const { t } = useTranslation('desk');
  const { rows } = tickets;
  const scroller = useRef<HTMLDivElement>(null);
  const place = usePlaceOnReturn();
  const virtualizer: ListVirtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (window.innerWidth < 768 ? 142 : 72),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    initialOffset: place.offset,
    initialMeasurementsCache: place.measurements,
  });
  const items = virtualizer.getVirtualItems();
  useMorePages(tickets, items.at(-1)?.index ?? 0);
  const keepPlace = useKeepPlace(virtualizer, rows);
  const keys = useRowKeys(rows, virtualizer, scroller);
  const total = tickets.hasNextPage ? -1 : rows.length;
  return (
    <>
      {tickets.stale && <NewsBar onRefresh={() => { scroller.current?.scrollTo({ top: 0 }); tickets.refresh(); }} />}
      {tickets.isError && <Faulty error={tickets.error} onRetry={() => void tickets.refetch()} />}
      <div ref={scroller} className={css.scroller} onScroll={() => { keepPlace(); place.keep(virtualizer); }}>
        <ul className={css.list} aria-label={label} style={{ blockSize: virtualizer.getTotalSize() }} aria-busy={tickets.isFetchingNextPage}>
          {items.map((item) => {
            const ticket = rows[item.index];
            return ticket && (
              <li key={item.key} ref={virtualizer.measureElement} data-index={item.index} className={css.item} aria-setsize={total}
                aria-posinset={item.index + 1} style={{ transform: `translateY(${item.start}px)` }}>
                <TicketRowLink ticket={ticket} onFocus={() => keys.focused(ticket.id)} />
              </li>
            );
          })}
        </ul>
        <p className={css.end} role="status">{tickets.isFetchingNextPage ? t('queue.more') : ''}</p>
      </div>
    </>
  );
}

function useMorePages(tickets: TicketListProps['tickets'], lastShown: number): void {
  const { rows, hasNextPage, isFetching, isError, fetchNextPage } = tickets;
  const near = lastShown >= rows.length - 15;
  useEffect(() => {
    if (near && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [near, hasNextPage, isFetching, isError, fetchNextPage]);
}

function NewsBar({ onRefresh }: { readonly onRefresh: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <div className={css.news} role="status">
      {t('queue.changed')}
      <Button size="compact-sm" variant="light" leftSection={<IconRefresh size="1rem" aria-hidden />} onClick={onRefresh}>{t('queue.refresh')}</Button>
    </div>
  );
}

function Faulty({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation('desk');
  const errorText = useErrorText();
  return (
    <div className={css.pad}>
      <Notice tone="yellow" role="status" title={t('queue.old')}>
        {errorText(error)} <Button size="compact-sm" variant="default" onClick={onRetry}>{t('common:action.tryAgain')}</Button>
      </Notice>
    </div>
  );
}
