import { useSearchParams } from 'react-router';
import { type Filters as AddressFilters, useAddressFilters } from '../../ui/use-address-filters';

export const views = ['mine', 'unassigned', 'team', 'all', 'resolved'] as const;
export type View = (typeof views)[number];

export const filterNames = ['status', 'priority', 'kind', 'assignee', 'q', 'sort', 'causeId', 'from', 'to', 'due', 'reopened'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = AddressFilters<FilterName>;

export interface Queue {
  readonly view: View;
  readonly filters: Filters;
  /** Sets filters; an empty value takes one away. */
  readonly set: (change: Filters) => void;
  readonly clear: () => void;
}

const isView = (value: string | null): value is View => views.some((view) => view === value);

/** View and filters live in the address: a queue can be kept as a bookmark, sent to a colleague, and returned to. */
export function useQueue(): Queue {
  const [params, setParams] = useSearchParams();
  const asked = params.get('view');
  const view = isView(asked) ? asked : 'mine';
  const { filters, set } = useAddressFilters(filterNames);
  return { view, filters, set, clear: () => setParams(view === 'mine' ? {} : { view }, { replace: true }) };
}

/** What the server is asked for; "resolved, waiting" is a view of ours over the status. */
export function toQuery({ view, filters }: Pick<Queue, 'view' | 'filters'>): Record<string, string> {
  const { causeId, ...rest } = filters;
  const query = { sort: 'deadline', ...rest, ...(causeId && { causeId }) };
  if (view === 'resolved') return { status: 'resolved', ...query, view: 'all' };
  return { status: 'open', ...query, view };
}
