import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchDeliveryState, retryDelivery } from '../../../api/deliveries';

const LOOK_AGAIN_MS = 1_500;

/** Sends a mail again, and follows it until its server has answered or puts it off. */
export function useRetry(id: string) {
  const client = useQueryClient();
  const retry = useMutation({ mutationFn: () => retryDelivery(id), onSuccess: () => client.invalidateQueries({ queryKey: ['deliveries', 'count'] }) });
  const state = useQuery({
    queryKey: ['deliveries', id, retry.submittedAt],
    queryFn: ({ signal }) => fetchDeliveryState(id, signal),
    enabled: retry.isSuccess,
    refetchInterval: (query) => (query.state.data?.state === 'queued' ? LOOK_AGAIN_MS : false),
  });
  return { retry, result: retry.isSuccess ? state.data : undefined, waits: retry.isPending || (retry.isSuccess && (state.isPending || (state.data?.state === 'queued' && state.data.attempts === 0))) };
}
