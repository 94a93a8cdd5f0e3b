import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeTicket, fetchTicket } from '../../api/desk';
import { ApiProblem } from '../../api/problem';
import { UndoText } from './undo-text';
import type { TicketChange, TicketDetail } from './types';
import { useRenewTicket } from './use-ticket';

type Change = Omit<TicketChange, 'version'>;

export interface Conflict {
  readonly before: TicketDetail;
  readonly after: TicketDetail;
  /** Puts our change on top of theirs; left out when it can't be repeated blindly. */
  readonly again?: () => void;
}

export const isVersionConflict = (error: unknown): boolean => error instanceof ApiProblem && error.code.endsWith('version_conflict');

/** Field changes under optimistic locking. A change that lost the race is not repeated silently: the page shows what moved. */
export function useChanges(ticket: TicketDetail) {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const renew = useRenewTicket();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const undo = useMutation({
    mutationFn: async (change: Change) => {
      const before = Object.fromEntries(Object.keys(change).map((name) => [name, ticket[name as keyof TicketDetail] ?? null]));
      return changeTicket(ticket.id, { ...before, version: (await fetchTicket(ticket.id)).version });
    },
    onSuccess: () => renew(ticket),
  });
  const write = useMutation({
    // Without a version it goes on top of whatever stands there now: only after the person has seen that.
    mutationFn: async ({ change, version }: { change: Change; version?: number }) =>
      changeTicket(ticket.id, { ...change, version: version ?? (await fetchTicket(ticket.id)).version }),
    onSuccess: async (_, { change }) => {
      await renew(ticket);
      if ('assigneeId' in change) offerUndo(t('ticket.assigned'), () => undo.mutate(change));
    },
    onError: async (error, { change }) => {
      if (isVersionConflict(error)) await tellConflict(() => write.mutate({ change }));
    },
  });
  const tellConflict = async (again?: () => void): Promise<void> => {
    const after = await client.fetchQuery({ queryKey: ['ticket-named', ticket.id], queryFn: () => fetchTicket(ticket.id), staleTime: 0 }).catch(() => null);
    if (!after) return;
    setConflict({ before: ticket, after, again: again && (() => { setConflict(null); again(); }) });
    await renew(ticket);
  };
  return {
    change: (change: Change) => { setConflict(null); write.mutate({ change, version: ticket.version }); },
    changing: write.isPending,
    error: undo.error ?? (write.error && !isVersionConflict(write.error) ? write.error : null),
    conflict,
    tellConflict,
    dismiss: () => setConflict(null),
  };
}

function offerUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: 10_000,
    withCloseButton: false,
    message: createElement(UndoText, { message, onUndo: () => { notifications.hide(id); undo(); } }),
  });
}
