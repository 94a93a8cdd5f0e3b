import { type RefObject, useEffect, useRef, useState } from 'react';
import { firstControl } from './use-fault-focus';

interface ListFocus<Box extends HTMLElement> {
  /** Around entries, each `data-entry`, and the button that adds one, `data-add`. */
  readonly box: RefObject<Box | null>;
  readonly added: () => void;
  readonly removed: () => void;
}

/** Keeps the keyboard in a list that grows and shrinks: in what was added last, or where more can be added. */
export function useListFocus<Box extends HTMLElement>(): ListFocus<Box> {
  const box = useRef<Box>(null);
  const [next, setNext] = useState<{ readonly to: 'entry' | 'add' } | null>(null);
  useEffect(() => {
    if (next === null) return;
    const last = [...(box.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].at(-1);
    const control = next.to === 'entry' ? firstControl(last) : box.current?.querySelector<HTMLElement>('[data-add]');
    control?.focus();
  }, [next]);
  return { box, added: () => setNext({ to: 'entry' }), removed: () => setNext({ to: 'add' }) };
}
