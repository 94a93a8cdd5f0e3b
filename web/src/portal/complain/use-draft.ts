import { useCallback, useEffect, useState } from 'react';
import type { Kind } from '../../api/types';
import { discardDraft, emptyDraft, loadDraft, saveDraft, type Draft } from './draft';

export interface DraftState {
  readonly draft: Draft;
  /** Sets some fields; the draft is kept in this browser from then on. */
  readonly change: (part: Partial<Draft>) => void;
  readonly discard: () => void;
  /** When the found draft was last written (ms), or null when this visit began with an empty form. */
  readonly restoredFrom: number | null;
  /** False when this browser refuses to keep it. */
  readonly isKept: boolean;
}

/** The form's content, kept across a closed tab. A kind from the address wins over the kept one. */
export function useDraft(kindFromAddress: Kind | ''): DraftState {
  const [found] = useState(loadDraft);
  const [draft, setDraft] = useState<Draft>(() => ({ ...(found ?? emptyDraft()), ...(kindFromAddress && { kind: kindFromAddress }) }));
  const [restoredFrom, setRestoredFrom] = useState(found && found.savedAt > 0 ? found.savedAt : null);
  const [touched, setTouched] = useState(false);
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    if (touched) setKept(saveDraft(draft));
  }, [draft, touched]);
  const change = useCallback((part: Partial<Draft>) => {
    setTouched(true);
    setDraft((before) => ({ ...before, ...part }));
  }, []);
  const discard = useCallback(() => {
    discardDraft();
    setTouched(false);
    setRestoredFrom(null);
    setDraft(emptyDraft());
  }, []);
  return { draft, change, discard, restoredFrom, isKept };
}
