import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { fetchTickets } from '../../api/desk';
import { useFallbackInterval, useLiveEvent } from '../../ui/staff/live';
import { toQuery, type Queue } from './queue-filters';

const PAGE = 50;
/** A list read further than this is not read again behind the reader's back: it offers to. */
const QUIET_PAGES = 3;
const CALM_MS = 1_000;

/** The pages of a queue (keyset cursor), kept fresh by the live link. */
export function useTickets(queue: Pick<Queue, 'view' | 'filters'>) {
  const query = toQuery(queue);
  const client = useQueryClient();
  const key = ['tickets', 'queue', query] as const;
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => fetchTickets({ ...query, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: useFallbackInterval(),
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const news = useNews((pages.data?.pages.length ?? 0) <= QUIET_PAGES, () => void client.invalidateQueries({ queryKey: ['tickets', 'queue'] }));
  const refresh = (): void => {
    news.clear();
    client.setQueryData<typeof pages.data>(key, (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) });
    void pages.refetch();
  };
  return { ...pages, rows, stale: news.waiting, refresh };
}

/** Gathers a burst of changes into one reading, and holds back when reading again would be heavy. */
function useNews(quiet: boolean, read: () => void) {
  const [waiting, setWaiting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const changed = (): void => {
    if (!quiet) return setWaiting(true);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      read();
    }, CALM_MS);
  };
  useLiveEvent('queue.changed', changed);
  useLiveEvent('ticket.changed', changed);
  useLiveEvent('connected', changed);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { waiting, clear: () => setWaiting(false) };
}
