import type { Virtualizer } from '@tanstack/react-virtual';
import { useRef, type RefObject } from 'react';
import { useKeys } from '../../ui/staff/use-keys';

type ListVirtualizer = Virtualizer<HTMLDivElement, Element>;

/**
 * `j` and `k` move real focus from row to row, so that Enter opens and a screen reader reads along. The place is kept
 * by the ticket's id: a list that renews itself under the fingers does not move it.
 */
export function useRowKeys(rows: readonly { readonly id: string }[], virtualizer: ListVirtualizer, scroller: RefObject<HTMLDivElement | null>) {
  const at = useRef<string | null>(null);
  const move = (step: 1 | -1): void => {
    const current = rows.findIndex((row) => row.id === at.current);
    const next = current < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, current + step));
    const row = rows[next];
    if (!row) return;
    at.current = row.id;
    virtualizer.scrollToIndex(next, { align: 'auto' });
    focusWhenDrawn(scroller, row.id, 10);
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
  return { focused: (id: string) => { at.current = id; } };
}

/** A row far away is drawn a few frames after the list has scrolled to it. */
function focusWhenDrawn(scroller: RefObject<HTMLDivElement | null>, id: string, frames: number): void {
  const link = scroller.current?.querySelector<HTMLElement>(`[data-ticket="${id}"]`);
  if (link) link.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(scroller, id, frames - 1));
}
