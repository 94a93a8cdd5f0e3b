import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from '../../../i18n/languages';

export type ComposerMode = 'reply' | 'note';

const draftKey = (ticketId: string, mode: ComposerMode): string => `peygir.draft.${ticketId}.${mode}`;
const outgoingKey = (ticketId: string): string => `peygir.outgoing.${ticketId}`;

const memory = new Map<string, string>();
const listeners = new Set<() => void>();

const read = (key: string): string => memory.get(key) ?? readStored(key) ?? '';

function write(key: string, text: string): void {
  memory.set(key, text);
  writeStored(key, text === '' ? null : text);
  listeners.forEach((tell) => tell());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A text that outlives the page: every key press is kept in this browser. */
export function useDraft(ticketId: string, mode: ComposerMode): readonly [string, (text: string) => void] {
  const key = draftKey(ticketId, mode);
  const text = useSyncExternalStore(subscribe, () => read(key));
  return [text, (next) => write(key, next)];
}

export const writeDraft = (ticketId: string, mode: ComposerMode, text: string): void => write(draftKey(ticketId, mode), text);

/** Where a text waits: a note that was begun is not hidden behind an empty reply. */
export const modeWithDraft = (ticketId: string): ComposerMode =>
  (read(draftKey(ticketId, 'reply')) === '' && read(draftKey(ticketId, 'note')) !== '' ? 'note' : 'reply');

/** The reply leaves the composer, but not the store: should the page be closed before it is sent, it is found again. */
export function draftToOutgoing(ticketId: string): void {
  write(outgoingKey(ticketId), read(draftKey(ticketId, 'reply')));
  write(draftKey(ticketId, 'reply'), '');
}

export const outgoingSent = (ticketId: string): void => write(outgoingKey(ticketId), '');

/** Puts a text back before anything written since. */
export function backToDraft(ticketId: string, text: string): void {
  const since = read(draftKey(ticketId, 'reply'));
  write(draftKey(ticketId, 'reply'), since ? `${text}\n\n${since}` : text);
}

/** Puts an unsent reply back. Tells whether there was one. */
export function outgoingToDraft(ticketId: string): boolean {
  const unsent = read(outgoingKey(ticketId));
  if (!unsent) return false;
  backToDraft(ticketId, unsent);
  write(outgoingKey(ticketId), '');
  return true;
}
