import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Socket } from 'socket.io-client';

export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly typing: boolean;
}

/** What the server tells while a page is open. `connected` is our own: after a gap everything shown is asked for anew. */
interface LiveEvents {
  'ticket.changed': { readonly id: string; readonly version: number };
  'queue.changed': object;
  presence: { readonly ticketId: string; readonly viewers: readonly Viewer[] };
  connected: object;
}

type Name = keyof LiveEvents;
const names = ['ticket.changed', 'queue.changed', 'presence'] as const;
const handlers = new Map<Name, Set<(data: never) => void>>();
const watchers = new Set<() => void>();
let socket: Socket | undefined;
let connected = false;

function tell<N extends Name>(name: N, data: LiveEvents[N]): void {
  handlers.get(name)?.forEach((handler) => (handler as (data: LiveEvents[N]) => void)(data));
}

function setConnected(next: boolean): void {
  connected = next;
  watchers.forEach((watch) => watch());
  if (next) tell('connected', {});
}

/** Opens the live link once; it mends itself. Returns how to close it. */
export function openLive(): () => void {
  let closed = false;
  void import('socket.io-client').then(({ io }) => {
    if (closed) return;
    socket = io({ path: '/socket.io', transports: ['websocket', 'polling'], withCredentials: true });
    socket.on('connect', () => setConnected(true));
    socket.on('disconnect', (reason) => {
      setConnected(false);
      // After a change of password the server ends the old session's link; the new session may open another.
      if (reason === 'io server disconnect') socket?.connect();
    });
    for (const name of names) socket.on(name, (data: LiveEvents[typeof name]) => tell(name, data));
  }).catch(() => undefined);
  return () => {
    closed = true;
    socket?.disconnect();
    socket = undefined;
    setConnected(false);
  };
}

/** After signing in again: a link that the server closed does not come back by itself. */
export function reopenLive(): void {
  socket?.disconnect().connect();
}

export function emitLive(name: 'watch' | 'unwatch' | 'typing', data: object): void {
  if (connected) socket?.emit(name, data);
}

export function useLiveEvent<N extends Name>(name: N, handler: (data: LiveEvents[N]) => void): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const set = handlers.get(name) ?? new Set();
    const call = (data: LiveEvents[N]): void => latest.current(data);
    handlers.set(name, set.add(call));
    return () => void set.delete(call);
  }, [name]);
}

const subscribe = (watch: () => void): (() => void) => {
  watchers.add(watch);
  return () => watchers.delete(watch);
};

/** Whether news arrive by themselves; without it pages ask every half minute. */
export function useLiveConnected(): boolean {
  return useSyncExternalStore(subscribe, () => connected);
}

/** For `refetchInterval`: ms, or off while the live link works. */
export function useFallbackInterval(): number | false {
  return useLiveConnected() ? false : 30_000;
}
