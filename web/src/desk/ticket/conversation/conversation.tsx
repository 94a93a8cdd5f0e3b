import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../api/desk-types';
import { ErrorState, LoadingState } from '../../../ui/states';
import { useTicketDesk } from '../ticket-context';
import { useTimeline } from '../use-ticket';
import css from './conversation.module.css';
import { EventLine } from './event-line';
import { foldRuns } from './fold-runs';
import { FoldedLines } from './folded-lines';
import { MessageCard } from './message-card';
import { useStayAtEnd } from './use-stay-at-end';

const isMessage = (entry: TimelineEntry): boolean => entry.type === 'message' || entry.type === 'note';
/** A message is shown as itself, so the event that tells of it would only repeat it. */
const isSilent = (entry: TimelineEntry): boolean => /message_added|note_added|ticket\.changed/.test(entry.type);

export function Conversation() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const timeline = useTimeline(ticket.id);
  const items = timeline.data?.items.filter((entry) => !isSilent(entry)) ?? [];
  const newest = items.findLast(isMessage);
  const end = useStayAtEnd(newest?.id);
  if (timeline.isPending) return <div className={css.scroller}><LoadingState label={t('talk.loading')} /></div>;
  if (timeline.isError && items.length === 0) return <div className={css.scroller}><ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} /></div>;
  return (
    <div className={css.frame}>
      <div ref={end.scroller} className={css.scroller} onScroll={end.onScroll} tabIndex={0} role="region" aria-label={t('talk.label')}>
        <ol className={css.list}>
          {foldRuns(items).map((entry) => (
            <li key={entry.id}>{'folded' in entry ? <FoldedLines entries={entry.folded} /> : isMessage(entry) ? <MessageCard entry={entry} /> : <EventLine entry={entry} />}</li>
          ))}
        </ol>
      </div>
      <p className="peygir-hidden" role="status">{end.unseen && newest ? t('talk.newFrom', { name: newest.author.name }) : ''}</p>
      {end.unseen && (
        <Button className={css.newer} size="sm" radius="xl" leftSection={<IconArrowDown size="1rem" aria-hidden />} onClick={end.goToEnd}>
          {t('talk.new')}
        </Button>
      )}
    </div>
  );
}
