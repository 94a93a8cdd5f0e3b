import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { Notice } from '../../ui/tone';
import css from '../admin.module.css';

const Tell = createContext<(text: string) => void>(() => undefined);

/** Says what was done about a mail: the mail itself may be gone from the list by then, and its buttons with it. */
export const useTell = (): ((text: string) => void) => use(Tell);

/** Over the list, in sight wherever one has scrolled to. It takes the focus, as the button that had it may be gone. */
export function WhatWasDone({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', times: 0 });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said.times > 0) place.current?.focus({ preventScroll: true });
  }, [said.times]);
  const tell = (text: string): void => setSaid(({ times }) => ({ text, times: times + 1 }));
  return (
    <Tell value={tell}>
      <div>
        <div ref={place} className={css.told} tabIndex={-1}>{said.text && <Notice tone="green" role="status">{said.text}</Notice>}</div>
        {children}
      </div>
    </Tell>
  );
}
