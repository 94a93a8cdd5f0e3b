import { useSyncExternalStore } from 'react';
import type { ComposerMode } from './drafts';

const NONE: readonly File[] = [];
const memory = new Map<string, readonly File[]>();
const listeners = new Set<() => void>();

const keyOf = (ticketId: string, mode: ComposerMode): string => `${ticketId} ${mode}`;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const readFiles = (ticketId: string, mode: ComposerMode): readonly File[] => memory.get(keyOf(ticketId, mode)) ?? NONE;

export function writeFiles(ticketId: string, mode: ComposerMode, files: readonly File[]): void {
  memory.set(keyOf(ticketId, mode), files);
  listeners.forEach((tell) => tell());
}

/** The files of a draft; they wait while one looks at other tickets, as long as the page is open. */
export function useDraftFiles(ticketId: string, mode: ComposerMode): readonly [readonly File[], (files: readonly File[]) => void] {
  const files = useSyncExternalStore(subscribe, () => readFiles(ticketId, mode));
  return [files, (next) => writeFiles(ticketId, mode, next)];
}

/** A name fit to stand in the text, and that no other file has: three screenshots are all called `image.png`. */
export function freshName(given: string, taken: readonly string[]): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').replace(/[[\]]/g, '').trim().slice(-120) || 'file';
  if (!taken.includes(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let count = 2; ; count++) if (!taken.includes(`${stem}-${count}${end}`)) return `${stem}-${count}${end}`;
}

const MARK = /\[([^[\]\n]+\.(?:png|jpe?g|gif|webp))\]/gi;

/** Pictures that the text names and that are not there: a text outlives the page, its files do not. */
export const lostPictures = (text: string, files: readonly Pick<File, 'name'>[]): readonly string[] =>
  [...new Set([...text.matchAll(MARK)].map(([, name]) => name!))].filter((name) => !files.some((file) => file.name === name));

export const isPicture = (file: File): boolean => /^image\/(?:png|jpeg|gif|webp)$/.test(file.type);
