import { useQuery } from '@tanstack/react-query';
import { fetchCauses } from '../../../api/desk';
import type { Cause } from '../../../api/desk-types';
import { useLanguage } from '../../../ui/use-format';

export interface CauseChoice {
  readonly value: string;
  /** The whole way from the top: "Delivery › Courier › Late". */
  readonly label: string;
}

/** The tree as choices, each under its full path, so that a search finds the branch as well as the leaf. */
export function useCauseChoices(): readonly CauseChoice[] {
  const language = useLanguage();
  const { data = [] } = useQuery({ queryKey: ['causes'], queryFn: ({ signal }) => fetchCauses(signal), staleTime: 60_000 });
  const byId = new Map(data.map((cause) => [cause.id, cause]));
  return data.filter((cause) => cause.active).map((cause) => ({ value: cause.id, label: pathOf(cause, byId, language) }));
}

function pathOf(cause: Cause, byId: ReadonlyMap<string, Cause>, language: 'fa' | 'en'): string {
  const above = cause.parentId ? byId.get(cause.parentId) : undefined;
  const own = cause.name[language];
  return above && above.id !== cause.id ? `${pathOf(above, byId, language)} › ${own}` : own;
}
