import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { addMessage, sendReplyNow, undoReply } from '../../../api/desk';
import { newIdempotencyKey } from '../../../api/client';
import { emitLive } from '../../../ui/staff/live';
import { useMe } from '../../../ui/staff/session';
import { isInOutbox, putInOutbox } from '../../../ui/staff/outbox';
import { useTicketDesk } from '../ticket-context';
import { useRenewTicket, useTimeline } from '../use-ticket';
import { readFiles, useDraftFiles, writeFiles } from './composer-files';
import { backToDraft, draftToOutgoing, outgoingSent, useDraft, outgoingToDraft, writeDraft, type ComposerMode } from './drafts';
import { useReplySettings } from './use-files';

/** Text, sending, and the guard against answering past a message that the writer has not seen. */
export function useComposer(mode: ComposerMode) {
  const { ticket } = useTicketDesk();
  const [text, setText] = useDraft(ticket.id, mode);
  const [files, setFiles] = useDraftFiles(ticket.id, mode);
  const { undoSeconds } = useReplySettings();
  const seen = useSeenMessage(ticket.id, text);
  const [asking, setAsking] = useState(false);
  const recovered = useRecovered(ticket.id);
  const note = useNote(ticket.id);
  useTyping(ticket.id, text);
  const post = useReply({ text, files, undoSeconds }, () => setAsking(true));
  const reply = (expected: string | undefined): void => {
    setFiles([]);
    post(expected);
    seen.acknowledge();
  };
  const send = (): void => {
    if (text.trim() === '' || note.isPending) return;
    if (mode === 'note') note.mutate({ text: text.trim(), files });
    else if (seen.newer) setAsking(true);
    else reply(seen.latest);
  };
  return {
    text, setText, files, setFiles, send, note, recovered, newer: mode === 'reply' && seen.newer, asking,
    acknowledge: seen.acknowledge,
    closeQuestion: () => setAsking(false),
    sendAnyway: () => { setAsking(false); reply(seen.latest); },
  };
}

/** Gives the reply to the outbox. Whatever happens on the way, text and files come back or arrive. */
function useReply({ text, files, undoSeconds }: { text: string; files: readonly File[]; undoSeconds: number }, onNewer: () => void) {
  const { ticket } = useTicketDesk();
  const renew = useRenewTicket();
  return (expectedLastMessageId: string | undefined): void => {
    const sent = text.trim();
    draftToOutgoing(ticket.id);
    putInOutbox({
      ticketId: ticket.id,
      reference: ticket.reference,
      undoMs: undoSeconds * 1_000,
      post: (key, onProgress) => addMessage(ticket.id, { visibility: 'public', text: sent, expectedLastMessageId, undoSeconds }, files, key, onProgress),
      undo: async (messageId) => { await undoReply(ticket.id, messageId); void renew(ticket); },
      sendNow: (messageId) => sendReplyNow(ticket.id, messageId),
      onBack: () => {
        outgoingSent(ticket.id);
        backToDraft(ticket.id, sent);
        writeFiles(ticket.id, 'reply', [...files, ...readFiles(ticket.id, 'reply')]);
      },
      onStored: () => { outgoingSent(ticket.id); void renew(ticket); },
      onSent: () => void renew(ticket),
      onNewer: () => { onNewer(); void renew(ticket); },
    });
  };
}

/** A message counts as unseen when it came while a reply was being written and nobody said that it was read. */
function useSeenMessage(ticketId: string, text: string) {
  // What stands on the page is what was seen; the ticket's own record may already be ahead of it.
  const said = useTimeline(ticketId).data?.items.filter((entry) => entry.type === 'message' && entry.visibility !== 'internal');
  const me = useMe();
  const latest = said?.at(-1)?.id;
  // One's own reply is no news, neither when it comes nor when it is called back.
  const news = said?.findLast(({ author }) => author.id !== me.id)?.id;
  const [base, setBase] = useState<string>();
  const writing = text.trim() !== '';
  useEffect(() => {
    if (!writing || base === undefined) setBase(news);
  }, [writing, base, news]);
  return { latest, newer: writing && base !== undefined && news !== undefined && news > base, acknowledge: () => setBase(news) };
}

/** Its writer may have turned to a reply meanwhile, so it is the note's draft that is emptied, whatever is being written. */
function useNote(ticketId: string) {
  const { ticket } = useTicketDesk();
  const renew = useRenewTicket();
  const key = useRef(newIdempotencyKey());
  return useMutation({
    mutationFn: ({ text, files }: { text: string; files: readonly File[] }) => addMessage(ticketId, { visibility: 'internal', text }, files, key.current),
    onSuccess: async () => {
      key.current = newIdempotencyKey();
      writeDraft(ticketId, 'note', '');
      writeFiles(ticketId, 'note', []);
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
