import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { restoreTemplate, saveTemplate, type MailTemplate, type Wording } from '../../api/templates';

export const wordsOf = ({ subject, body }: Wording): Wording => ({ subject, body });

/**
 * A draft of a wording. What somebody else saved meanwhile is not overwritten: the server refuses, and the draft stays until it is
 * given up for theirs.
 */
export function useTemplateDraft(saved: MailTemplate) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => wordsOf(saved));
  const [seen, setSeen] = useState(saved.version);
  const taken = async (next: MailTemplate): Promise<void> => {
    setSeen(next.version);
    setDraft(wordsOf(next));
    client.setQueryData(['templates', saved.template, saved.locale], next);
    await client.invalidateQueries({ queryKey: ['templates'] });
  };
  const renew = (error: unknown): unknown => (isConflict(error) ? client.invalidateQueries({ queryKey: ['templates'] }) : undefined);
  const save = useMutation({ mutationFn: () => saveTemplate(saved.template, saved.locale, { ...draft, version: seen }), onSuccess: taken, onError: renew });
  const restore = useMutation({ mutationFn: (from: number) => restoreTemplate(saved.template, saved.locale, from, seen), onSuccess: taken, onError: renew });
  const forget = (): void => {
    save.reset();
    restore.reset();
  };
  return {
    draft, save, restore,
    changed: draft.subject !== saved.subject || draft.body !== saved.body,
    conflict: isConflict(save.error) || isConflict(restore.error),
    change: (next: Partial<Wording>): void => {
      forget();
      setDraft({ ...draft, ...next });
    },
    takeTheirs: (): void => {
      forget();
      setDraft(wordsOf(saved));
      setSeen(saved.version);
    },
  };
}

const isConflict = (error: unknown): boolean => error instanceof ApiProblem && error.status === 409;
