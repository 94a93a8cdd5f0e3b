import { type RefObject, useEffect, useRef } from 'react';
import { faultsOf } from './faults';

const FAULTY = '[aria-invalid="true"], [data-faulty]';
const CONTROL = 'input:not([type="hidden"]), button';

/** After a refused save the first field that was refused has the focus; a part that was closed has opened for its faults by then. */
export function useFaultFocus(error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (faultsOf(error).length === 0) return;
    const faulty = form.current?.querySelector<HTMLElement>(FAULTY);
    const control = faulty?.matches(CONTROL) ? faulty : faulty?.querySelector<HTMLElement>(CONTROL);
    control?.focus({ preventScroll: true });
    // To the middle: header and foot stand over the ends of the page.
    control?.scrollIntoView({ block: 'center' });
  }, [error]);
  return form;
}
