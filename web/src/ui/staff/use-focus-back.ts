import { useCallback, useRef, type RefObject } from 'react';

/**
 * A button that is waited for, or that goes with what it did, lets the focus fall to the page's beginning. `back` gives it to the
 * place around; that needs `tabIndex={-1}`. Does nothing while the focus is anywhere else.
 */
export function useFocusBack<E extends HTMLElement>(): { readonly place: RefObject<E | null>; readonly back: () => void } {
  const place = useRef<E>(null);
  const back = useCallback(() => requestAnimationFrame(() => {
    if (isNowhere()) place.current?.focus({ preventScroll: true });
  }), []);
  return { place, back };
}

/** Nothing on the page has the focus. */
export const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
