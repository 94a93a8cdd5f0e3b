import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type Filters<Name extends string> = Readonly<Partial<Record<Name, string>>>;

export interface AddressFilters<Name extends string> {
  readonly filters: Filters<Name>;
  /** Sets filters; an empty value takes one away. Whatever else stands in the address stays. */
  readonly set: (change: Filters<Name>) => void;
}

/**
 * Filters that live in the address: a view can be kept as a bookmark, sent to a colleague, and returned to.
 * @param names a list that stays the same between renders
 */
export function useAddressFilters<Name extends string>(names: readonly Name[]): AddressFilters<Name> {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  return useMemo(() => {
    const known = new URLSearchParams(text);
    const filters = Object.fromEntries(names.flatMap((name) => (known.get(name) ? [[name, known.get(name)!]] : []))) as Filters<Name>;
    const set = (change: Filters<Name>): void => setParams((before) => {
      for (const [name, value] of Object.entries<string | undefined>(change)) {
        if (value) before.set(name, value);
        else before.delete(name);
      }
      return before;
    }, { replace: true });
    return { filters, set };
  }, [names, text, setParams]);
}
