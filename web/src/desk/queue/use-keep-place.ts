import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation } from 'react-router';

type ListVirtualizer = Virtualizer<HTMLDivElement, Element>;

/** Keeps the row at the top where it is when rows come or go above it. Returns what to call on every scroll. */
export function useKeepPlace(virtualizer: ListVirtualizer, rows: readonly { readonly id: string }[]): () => void {
  const anchor = useRef<{ id: string; below: number } | null>(null);
  const drawn = useRef(rows);
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = rows;
    if (before === rows || !anchor.current) return;
    const index = rows.findIndex((row) => row.id === anchor.current?.id);
    const start = virtualizer.measurementsCache[index]?.start;
    if (start === undefined || before[index]?.id === anchor.current.id) return;
    virtualizer.scrollToOffset(start + anchor.current.below);
  });
  return () => {
    const offset = virtualizer.scrollOffset ?? 0;
    const top = virtualizer.getVirtualItemForOffset(offset);
    const row = top && rows[top.index];
    // At the very top new rows should come into sight.
    anchor.current = row && offset > 4 ? { id: row.id, below: offset - top.start } : null;
  };
}

interface Place {
  readonly offset: number;
  readonly measurements: VirtualItem[];
}

const places = new Map<string, Place>();

/** Coming back from a ticket finds the list where it was left. */
export function usePlaceOnReturn() {
  const { key, search } = useLocation();
  const known = useMemo(() => places.get(search), [search]);
  return {
    offset: known?.offset ?? 0,
    measurements: known?.measurements ?? [],
    keep: (virtualizer: ListVirtualizer) => {
      if (key) places.set(search, { offset: virtualizer.scrollOffset ?? 0, measurements: virtualizer.measurementsCache });
    },
  };
}
