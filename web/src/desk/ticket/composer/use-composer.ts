import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { addMessage } from '../../../api/desk';
import { newIdempotencyKey } from '../../../api/client';
import { emitLive } from '../../../ui/staff/live';
import { isInOutbox, putInOutbox } from '../../../ui/staff/outbox';
import { useTicketDesk } from '../ticket-context';
import { useRenewTicket, useTimeline } from '../use-ticket';
import { draftToOutgoing, outgoingSent, outgoingToDraft, useDraft, type ComposerMode } from './drafts';

/** Text, sending, and the guard against answering past a message that the writer has not seen. */
export function useComposer(mode: ComposerMode) {
  const { ticket } = useTicketDesk();
  const [text, setText] = useDraft(ticket.id, mode);
  const seen = useSeenMessage(ticket.id, text);
  const [asking, setAsking] = useState(false);
  const recovered = useRecovered(ticket.id);
  const note = useNote(ticket.id, () => setText(''));
  const renew = useRenewTicket();
  useTyping(ticket.id, text);
  const reply = (expected: string | undefined): void => {
    const sent = text.trim();
    draftToOutgoing(ticket.id);
    putInOutbox({
      ticketId: ticket.id,
      reference: ticket.reference,
      text: sent,
      post: (key) => addMessage(ticket.id, { visibility: 'public', text: sent, expectedLastMessageId: expected }, key),
      onBack: () => outgoingToDraft(ticket.id),
      onSent: () => { outgoingSent(ticket.id); void renew(ticket); },
      onNewer: () => { setAsking(true); void renew(ticket); },
    });
    seen.acknowledge();
  };
  const send = (): void => {
    if (text.trim() === '' || note.isPending) return;
    if (mode === 'note') note.mutate(text.trim());
    else if (seen.newer) setAsking(true);
    else reply(seen.latest);
  };
  return {
    text, setText, send, note, recovered, newer: mode === 'reply' && seen.newer, asking,
    acknowledge: seen.acknowledge,
    closeQuestion: () => setAsking(false),
    sendAnyway: () => { setAsking(false); reply(seen.latest); },
  };
}

/** A message counts as unseen when it came while a reply was being written and nobody said that it was read. */
function useSeenMessage(ticketId: string, text: string) {
  // What stands on the page is what was seen; the ticket's own record may already be ahead of it.
  const latest = useTimeline(ticketId).data?.items.findLast((entry) => entry.type === 'message' && entry.visibility !== 'internal')?.id;
  const [base, setBase] = useState<string>();
  const writing = text.trim() !== '';
  useEffect(() => {
    if (!writing || base === undefined) setBase(latest);
  }, [writing, base, latest]);
  return { latest, newer: writing && base !== undefined && latest !== base, acknowledge: () => setBase(latest) };
}

function useNote(ticketId: string, onDone: () => void) {
  const { ticket } = useTicketDesk();
  const renew = useRenewTicket();
  const key = useRef(newIdempotencyKey());
  return useMutation({
    mutationFn: (text: string) => addMessage(ticketId, { visibility: 'internal', text }, key.current),
    onSuccess: async () => {
      key.current = newIdempotencyKey();
      onDone();
      await renew(ticket);
    },
  });
}

/** Finds a reply whose page was closed before it could leave. */
function useRecovered(ticketId: string): boolean {
  const [recovered, setRecovered] = useState(false);
  useEffect(() => {
    // What still waits in the outbox is brought back or sent by the outbox itself.
    if (!isInOutbox(ticketId) && outgoingToDraft(ticketId)) setRecovered(true);
  }, [ticketId]);
  return recovered;
}

const PAUSE_MS = 4_000;

function useTyping(ticketId: string, text: string): void {
  const stop = useRef<ReturnType<typeof setTimeout>>(undefined);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (stop.current === undefined) emitLive('typing', { ticketId, typing: true });
    clearTimeout(stop.current);
    stop.current = setTimeout(() => {
      stop.current = undefined;
      emitLive('typing', { ticketId, typing: false });
    }, text === '' ? 0 : PAUSE_MS);
  }, [ticketId, text]);
  useEffect(() => () => {
    clearTimeout(stop.current);
    stop.current = undefined;
  }, []);
}
