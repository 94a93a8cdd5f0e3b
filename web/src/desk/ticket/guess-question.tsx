import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { settleGuess } from '../../api/desk';
import type { GuessedTicket } from '../../api/desk-types';
import { useFocusBack } from '../../ui/staff/use-focus-back';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import css from './ticket.module.css';
import { useTicketDesk } from './ticket-context';
import { useParticipants, useTicketWrite } from './use-ticket';

/** Over the conversation, as everything said to this person depends on it: is this really a complaint of its own? */
export function GuessBanner() {
  const { ticket } = useTicketDesk();
  const { data } = useParticipants(ticket.id);
  if (!data?.guess) return null;
  return (
    <div className={css.notices}>
      <Notice tone={data.guess.state === 'open' ? 'blue' : 'gray'} icon={IconLink} role="status"><GuessQuestion ticketId={ticket.id} other={data.guess} here="guess" /></Notice>
    </div>
  );
}

interface GuessProps {
  /** The ticket that may belong to another one. */
  readonly ticketId: string;
  readonly other: GuessedTicket;
  /** Which of the two is open on this page. */
  readonly here: 'guess' | 'claim';
}

export function GuessQuestion({ ticketId, other, here }: GuessProps) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const errorText = useErrorText();
  const { place, back } = useFocusBack<HTMLDivElement>();
  const settle = useTicketWrite(ticket, (answer: 'confirm' | 'dismiss' | 'undo') => settleGuess(ticketId, answer), back);
  const answer = (what: 'confirm' | 'dismiss' | 'undo', words: string, variant: string) => (
    <Button size="compact-sm" variant={variant} loading={settle.isPending} onClick={() => settle.mutate(what)}>{t(words)}</Button>
  );
  return (
    <div ref={place} className={css.guess} tabIndex={-1}>
      <p>
        {t(`participants.${here}.${other.state}`)}{' '}
        <Link to={`/desk/t/${other.reference}`}><span data-ltr>{other.reference}</span></Link> <bdi>{other.subject}</bdi> <span className={css.whose}>(<bdi>{other.customerName}</bdi>)</span>
      </p>
      <div className={css.answers}>
        {other.state === 'open'
          ? <>{answer('confirm', `participants.${here}.yes`, here === 'guess' ? 'filled' : 'light')}{answer('dismiss', 'participants.apart', 'default')}</>
          : answer('undo', 'participants.undo', 'default')}
      </div>
      {settle.error && <Notice tone="red" role="alert">{errorText(settle.error)}</Notice>}
    </div>
  );
}
