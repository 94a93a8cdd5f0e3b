import { IconPoint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnsweredClock, ClockFact } from '../../../api/sla';
import { ErrorState, LoadingState } from '../../../ui/states';
import { Timeline } from '../../../ui/timeline';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import css from './clocks.module.css';
import { isTakenBack } from './facts';
import { useFactsOf } from './use-clock-facts';
import { factLooks, useFactText } from './use-fact-text';

/** Longer than this between a fact and its record is worth telling. */
const NOTED_LATE_MS = 60_000;

/** Everything that was ever noted about one clock. */
export function ClockStory({ clock }: { readonly clock: AnsweredClock }) {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const facts = useFactsOf(ticket.id, clock);
  const factText = useFactText();
  if (facts.isPending) return <LoadingState shape="list" />;
  if (!facts.data) return <ErrorState error={facts.error} onRetry={() => void facts.refetch()} />;
  const all = facts.data;
  const entries = all.map((fact, index) => ({
    id: `${fact.kind}${fact.at}${index}`, at: fact.at, icon: factLooks[fact.kind]?.icon ?? IconPoint, tone: factLooks[fact.kind]?.tone ?? ('gray' as const),
    title: factText(fact), body: <Notes fact={fact} takenBack={isTakenBack(fact, all)} />,
  }));
  return <div className={css.story}><Timeline entries={entries} label={t('story.label', { clock: desk(`metric.${clock.metric}`) })} /></div>;
}

function Notes({ fact: { at, recordedAt, data }, takenBack }: { readonly fact: ClockFact; readonly takenBack: boolean }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const noted = Math.abs(Date.parse(recordedAt) - Date.parse(at)) > NOTED_LATE_MS;
  return (
    <>
      {typeof data.note === 'string' && <p className={css.note} data-person-text>{data.note}</p>}
      {noted && <p className={css.note}>{t('story.noted', { when: format.dateTime(recordedAt) })}</p>}
      {takenBack && data.undoes === undefined && <p className={css.note}>{t('story.takenBack')}</p>}
    </>
  );
}
