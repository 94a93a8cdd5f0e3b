import { useSyncExternalStore } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { tellIfSignedOut } from './signed-out';

/** What the server says of a reply that it has. */
export interface AcceptedReply {
  readonly id: string;
  /** Until then it can be called back; null when it is out. */
  readonly heldUntil: string | null;
}

export interface OutgoingReply {
  readonly ticketId: string;
  readonly reference: string;
  /** Milliseconds in which it can be called back. */
  readonly undoMs: number;
  /** Hands it to the server; called again with the same key after a fault, so it can't arrive twice. `onProgress`: 0 to 1. */
  readonly post: (key: string, onProgress: (part: number) => void) => Promise<AcceptedReply>;
  /** Calls it back from the server. */
  readonly undo: (messageId: string) => Promise<unknown>;
  readonly sendNow: (messageId: string) => Promise<unknown>;
  /** Text and files go back into the composer. */
  readonly onBack: () => void;
  /** The server has it: a closed page loses nothing any more. */
  readonly onStored: () => void;
  /** It is out. */
  readonly onSent: () => void;
  /** Somebody wrote in between: the writer decides. */
  readonly onNewer: () => void;
}

export interface OutboxItem extends OutgoingReply {
  readonly key: string;
  /** `left`: it could not be called back any more. */
  readonly state: 'sending' | 'waiting' | 'failed' | 'left';
  readonly progress: number;
  readonly messageId?: string;
  /** Leaves at this moment, ms since 1970. */
  readonly leavesAt?: number;
  readonly error?: unknown;
}

/** How long it is said that a reply could not be called back, ms. */
const SAID_MS = 6_000;

/** Replies on their way out: first to the server, where each waits for its time, then to the customer. */
let items: readonly OutboxItem[] = [];
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

function set(next: readonly OutboxItem[]): void {
  items = next;
  listeners.forEach((tell) => tell());
}

const patch = (key: string, change: Partial<OutboxItem>): void => set(items.map((item) => (item.key === key ? { ...item, ...change } : item)));

const find = (key: string): OutboxItem | undefined => items.find((one) => one.key === key);

function take(key: string): OutboxItem | undefined {
  const item = find(key);
  clearTimeout(timers.get(key));
  timers.delete(key);
  set(items.filter((one) => one.key !== key));
  return item;
}

function takeAfter(key: string, ms: number): void {
  clearTimeout(timers.get(key));
  timers.set(key, setTimeout(() => take(key)?.onSent(), ms));
}

export function putInOutbox(reply: OutgoingReply): void {
  const key = newIdempotencyKey();
  set([...items, { ...reply, key, state: 'sending', progress: 0 }]);
  void handOver(key);
}

/** Hands it to the server, for the first time or again. */
export async function handOver(key: string): Promise<void> {
  const item = find(key);
  if (!item) return;
  patch(key, { state: 'sending', progress: 0, error: undefined });
  try {
    const { id, heldUntil } = await item.post(key, (progress) => patch(key, { progress }));
    item.onStored();
    if (heldUntil === null) return void take(key)?.onSent();
    // By this machine's own clock, which need not agree with the server's.
    patch(key, { state: 'waiting', messageId: id, leavesAt: Date.now() + item.undoMs });
    takeAfter(key, item.undoMs);
  } catch (error) {
    fail(key, error);
  }
}

function fail(key: string, error: unknown): void {
  if (error instanceof ApiProblem && error.code.endsWith('newer_message')) {
    const item = take(key);
    item?.onBack();
    item?.onNewer();
    return;
  }
  patch(key, { state: 'failed', error });
  tellIfSignedOut(error);
}

/** Calls it back: at once when the server never had it. */
export async function takeBack(key: string): Promise<void> {
  const item = find(key);
  if (!item?.messageId) return take(key)?.onBack();
  clearTimeout(timers.get(key));
  try {
    await item.undo(item.messageId);
    take(key)?.onBack();
  } catch (error) {
    patch(key, { state: 'left', error });
    takeAfter(key, SAID_MS);
  }
}

/** Without waiting any longer. When that does not reach the server, the reply leaves at its time. */
export async function sendNow(key: string): Promise<void> {
  const item = find(key);
  if (!item?.messageId) return;
  await item.sendNow(item.messageId).catch(() => undefined);
  take(key)?.onSent();
}

export const isInOutbox = (ticketId: string): boolean => items.some((item) => item.ticketId === ticketId);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useOutbox(): readonly OutboxItem[] {
  return useSyncExternalStore(subscribe, () => items);
}
