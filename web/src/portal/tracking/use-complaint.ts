import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchComplaint, type Access } from '../../api/portal';

const POLL_MS = 20_000;
const keyOf = (access: Access) => ['portal', 'complaint', access.reference] as const;

/** The complaint as it stands; asked again every 20 s while the tab is in view. */
export function useComplaint(access: Access) {
  return useQuery({
    queryKey: keyOf(access),
    queryFn: ({ signal }) => fetchComplaint(access, signal),
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: false,
  });
}

/** A deed of the customer, after which the complaint is read anew. */
export function useDeed<Input>(access: Access, deed: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(access) }),
  });
}
