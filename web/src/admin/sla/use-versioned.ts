import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { useRenewSla } from './use-sla';

interface Versioned {
  readonly version: number;
}

/**
 * A draft of something that is saved as its next version. What somebody else saved meanwhile is not overwritten: the
 * server refuses, and the draft stays until it is given up for theirs.
 */
export function useVersioned<Saved extends Versioned, Draft>(saved: Saved, draftOf: (saved: Saved) => Draft, write: (draft: Draft, version: number) => Promise<Versioned>) {
  const renew = useRenewSla();
  const [draft, setDraft] = useState(() => draftOf(saved));
  const [seen, setSeen] = useState(saved.version);
  const save = useMutation({
    mutationFn: () => write(draft, seen),
    onSuccess: async ({ version }) => {
      setSeen(version);
      await renew();
    },
    onError: (error) => (isConflict(error) ? renew() : undefined),
  });
  return {
    draft,
    save,
    next: seen + 1,
    conflict: isConflict(save.error),
    change: (changed: Draft): void => {
      if (save.isSuccess) save.reset();
      setDraft(changed);
    },
    takeTheirs: (): void => {
      save.reset();
      setDraft(draftOf(saved));
      setSeen(saved.version);
    },
  };
}

const isConflict = (error: unknown): boolean => error instanceof ApiProblem && error.status === 409;
