import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { decideParticipant, settleGuess } from '../../../api/desk';
import type { GuessedTicket, Participant } from '../../../api/desk-types';
import { useErrorText } from '../../../ui/states';
import { Notice } from '../../../ui/tone';
import { useTicketDesk } from '../ticket-context';
import { useParticipants, useTicketWrite } from '../use-ticket';
import { Panel } from './panel';
import css from './participants.module.css';
import side from './side.module.css';

/** Who takes part beside the customer, who was named or wrote, and which tickets may belong together. Nothing of it happens by itself. */
export function ParticipantsPanel() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const { data, error } = useParticipants(ticket.id);
  if (!error && (!data || (data.items.length === 0 && !data.guess && data.claims.length === 0))) return null;
  return (
    <Panel name="participants" title={t('participants.title')} icon={IconUsers} error={error}>
      {data?.guess && <Guess ticketId={ticket.id} other={data.guess} here="guess" />}
      {data?.claims.map((claim) => <Guess key={claim.id} ticketId={claim.id} other={claim} here="claim" />)}
      <ul className={css.people}>{data?.items.map((person) => <Person key={person.id} person={person} />)}</ul>
    </Panel>
  );
}

function Person({ person }: { readonly person: Participant }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const errorText = useErrorText();
  const decide = useTicketWrite(ticket, (answer: 'accept' | 'decline') => decideParticipant(ticket.id, person.id, answer));
  const named = person.name !== '' && person.name !== person.address && !person.name.includes(`<${person.address}>`);
  return (
    <li className={css.person}>
      <p><strong data-ltr>{person.address}</strong>{named && <> <bdi>{person.name}</bdi></>}</p>
      <p className={side.small}>{t(`participants.state.${person.state === 'proposed' ? person.source : person.state}`)}</p>
      <div className={css.choices}>
        {person.state !== 'accepted' && (
          <Button size="compact-sm" variant="light" loading={decide.isPending} onClick={() => decide.mutate('accept')}>{t('participants.accept')}</Button>
        )}
        {person.state !== 'declined' && (
          <Button size="compact-sm" variant="default" loading={decide.isPending} onClick={() => decide.mutate('decline')}>
            {t(person.state === 'accepted' ? 'participants.remove' : 'participants.decline')}
          </Button>
        )}
      </div>
      {decide.error && <Notice tone="red" role="alert">{errorText(decide.error)}</Notice>}
    </li>
  );
}

interface GuessProps {
  /** The ticket that may belong to another one. */
  readonly ticketId: string;
  readonly other: GuessedTicket;
  /** Which of the two is open on this page. */
  readonly here: 'guess' | 'claim';
}

function Guess({ ticketId, other, here }: GuessProps) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const errorText = useErrorText();
  const settle = useTicketWrite(ticket, (answer: 'confirm' | 'dismiss' | 'undo') => settleGuess(ticketId, answer));
  return (
    <div className={css.person}>
      <p>
        {t(`participants.${here}.${other.state}`)}{' '}
        <Link to={`/desk/t/${other.reference}`}><span data-ltr>{other.reference}</span></Link> <bdi>{other.subject}</bdi>
      </p>
      <div className={css.choices}>
        {other.state === 'open' ? (
          <>
            <Button size="compact-sm" variant="light" loading={settle.isPending} onClick={() => settle.mutate('confirm')}>{t('participants.belongs')}</Button>
            <Button size="compact-sm" variant="default" loading={settle.isPending} onClick={() => settle.mutate('dismiss')}>{t('participants.apart')}</Button>
          </>
        ) : (
          <Button size="compact-sm" variant="default" loading={settle.isPending} onClick={() => settle.mutate('undo')}>{t('participants.undo')}</Button>
        )}
      </div>
      {settle.error && <Notice tone="red" role="alert">{errorText(settle.error)}</Notice>}
    </div>
  );
}
