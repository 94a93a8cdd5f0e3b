import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Brings the open one of a row of links to the middle of the row, where the row is wider than the screen. */
export function useOpenInView<Row extends HTMLElement>(): RefObject<Row | null> {
  const row = useRef<Row>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const open = row.current?.querySelector('[aria-current="page"]');
    if (!row.current || !open) return;
    const [outer, inner] = [row.current, open].map((box) => box.getBoundingClientRect()) as [DOMRect, DOMRect];
    // By how far it stands off the middle: right in both directions of writing, and the page itself does not move.
    row.current.scrollBy({ left: inner.left + inner.width / 2 - outer.left - outer.width / 2 });
  }, [pathname]);
  return row;
}
