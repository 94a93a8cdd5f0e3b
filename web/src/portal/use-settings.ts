import { useEffect, useSyncExternalStore } from 'react';
import { fetchSettings } from '../api/portal';
import type { PortalSettings } from '../api/types';

interface State {
  readonly settings?: PortalSettings;
  readonly error?: unknown;
}

let state: State = {};
let underWay: Promise<void> | undefined;
const listeners = new Set<() => void>();

function put(next: State): void {
  state = next;
  listeners.forEach((tell) => tell());
}

function load(): void {
  underWay ??= fetchSettings()
    .then((settings) => put({ settings }), (error: unknown) => put({ error }))
    .finally(() => (underWay = undefined));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Company name, contact details and what the form offers; fetched once per visit. */
export function useSettings(): State & { readonly reload: () => void } {
  const current = useSyncExternalStore(subscribe, () => state);
  useEffect(() => {
    if (!state.settings) load();
  }, []);
  return { ...current, reload: load };
}
