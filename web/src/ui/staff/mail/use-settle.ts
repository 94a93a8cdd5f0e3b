import { useMutation, useQueryClient } from '@tanstack/react-query';
import { settleDelivery } from '../../../api/deliveries';

/** Says that a mail that failed needs no more care. */
export function useSettle(id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => settleDelivery(id), onSuccess: () => client.invalidateQueries({ queryKey: ['deliveries', 'count'] }) });
}
