import { useSyncExternalStore } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { tellIfSignedOut } from './signed-out';

/** How long a reply can be called back, ms. */
export const UNDO_MS = 10_000;

export interface OutgoingReply {
  readonly ticketId: string;
  readonly reference: string;
  readonly text: string;
  /** Sends it; called again with the same key after a fault, so it can't arrive twice. */
  readonly post: (key: string) => Promise<unknown>;
  /** The text goes back into the composer. */
  readonly onBack: () => void;
  readonly onSent: () => void;
  /** Somebody wrote in between: the writer decides. */
  readonly onNewer: () => void;
}

export interface OutboxItem extends OutgoingReply {
  readonly key: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** Leaves at this moment, ms since 1970. */
  readonly leavesAt: number;
  readonly error?: unknown;
}

/**
 * Replies on their way out. A reply waits here while it can be undone; its draft stays stored until the server has it,
 * so a closed tab loses nothing: the text is found in the composer again.
 */
let items: readonly OutboxItem[] = [];
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

function set(next: readonly OutboxItem[]): void {
  items = next;
  listeners.forEach((tell) => tell());
}

const patch = (key: string, change: Partial<OutboxItem>): void => set(items.map((item) => (item.key === key ? { ...item, ...change } : item)));

function take(key: string): OutboxItem | undefined {
  const item = items.find((one) => one.key === key);
  clearTimeout(timers.get(key));
  timers.delete(key);
  set(items.filter((one) => one.key !== key));
  return item;
}

export function putInOutbox(reply: OutgoingReply): void {
  const key = newIdempotencyKey();
  set([...items, { ...reply, key, state: 'waiting', leavesAt: Date.now() + UNDO_MS }]);
  timers.set(key, setTimeout(() => void sendNow(key), UNDO_MS));
}

export function takeBack(key: string): void {
  take(key)?.onBack();
}

export async function sendNow(key: string): Promise<void> {
  const item = items.find((one) => one.key === key);
  if (!item || item.state === 'sending') return;
  clearTimeout(timers.get(key));
  patch(key, { state: 'sending', error: undefined });
  try {
    await item.post(key);
    take(key)?.onSent();
  } catch (error) {
    if (error instanceof ApiProblem && error.code.endsWith('newer_message')) {
      take(key);
      item.onBack();
      item.onNewer();
      return;
    }
    patch(key, { state: 'failed', error });
    tellIfSignedOut(error);
  }
}

export const isInOutbox = (ticketId: string): boolean => items.some((item) => item.ticketId === ticketId);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useOutbox(): readonly OutboxItem[] {
  return useSyncExternalStore(subscribe, () => items);
}
