import { type RefObject, useEffect, useRef } from 'react';
import { faultsOf } from './faults';

const FAULTY = '[aria-invalid="true"], [data-faulty]';

/** Where the keyboard belongs in a part of a form: its first field, or a button where it has none. */
export const firstControl = (part: HTMLElement | undefined | null): HTMLElement | null | undefined =>
  part?.querySelector<HTMLElement>('input:not([type="hidden"])') ?? part?.querySelector<HTMLElement>('button');

/** After a refused save the first field that was refused has the focus; a part that was closed has opened for its faults by then. */
export function useFaultFocus(error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (faultsOf(error).length === 0) return;
    const faulty = form.current?.querySelector<HTMLElement>(FAULTY);
    const control = faulty?.matches('input') ? faulty : firstControl(faulty);
    control?.focus({ preventScroll: true });
    // To the middle: header and foot stand over the ends of the page.
    control?.scrollIntoView({ block: 'center' });
  }, [error]);
  return form;
}
