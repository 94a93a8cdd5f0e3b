import { Button } from '@mantine/core';
import { IconMailOff, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { decideParticipant } from '../../../api/desk';
import type { Participant } from '../../../api/desk-types';
import { useFocusBack } from '../../../ui/staff/use-focus-back';
import { useErrorText } from '../../../ui/states';
import { Notice } from '../../../ui/tone';
import { useTicketDesk } from '../ticket-context';
import { GuessQuestion } from '../guess-question';
import { useParticipants, useTicketWrite } from '../use-ticket';
import { Panel } from './panel';
import css from './participants.module.css';
import side from './side.module.css';

/** Who takes part beside the customer, who was named or wrote, and which tickets may belong here. Nothing of it happens by itself. */
export function ParticipantsPanel() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const { data, error } = useParticipants(ticket.id);
  if (!error && (!data || (data.items.length === 0 && data.claims.length === 0))) return null;
  return (
    <Panel name="participants" title={t('participants.title')} icon={IconUsers} error={error}>
      {data?.claims.map((claim) => <div key={claim.id} className={css.claim}><GuessQuestion ticketId={claim.id} other={claim} here="claim" /></div>)}
      {data?.items.some(({ state }) => state === 'proposed') && <p className={side.small}>{t('participants.rule')}</p>}
      <ul className={css.people}>{data?.items.map((person) => <Person key={person.id} person={person} />)}</ul>
    </Panel>
  );
}

function Person({ person }: { readonly person: Participant }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const errorText = useErrorText();
  const { place, back } = useFocusBack<HTMLLIElement>();
  const decide = useTicketWrite(ticket, (answer: 'accept' | 'decline') => decideParticipant(ticket.id, person.id, answer), back);
  const named = person.name !== '' && person.name !== person.address && !person.name.includes(`<${person.address}>`);
  const no = t(person.state === 'accepted' ? 'participants.remove' : 'participants.decline');
  return (
    <li ref={place} className={css.person} tabIndex={-1}>
      {named && <strong dir="auto">{person.name}</strong>}
      <span className={named ? css.address : css.alone}><bdi dir="ltr">{person.address}</bdi></span>
      <p className={side.small}>{t(`participants.state.${person.state === 'proposed' ? person.source : person.state}`)}</p>
      {person.undeliverableAt && <p className={css.dead}><IconMailOff size="1rem" aria-hidden /> {t('participants.undeliverable')}</p>}
      <div className={css.choices}>
        {person.state !== 'accepted' && (
          <Button size="compact-sm" variant="light" loading={decide.isPending} aria-label={`${t('participants.accept')}: ${person.address}`} onClick={() => decide.mutate('accept')}>{t('participants.accept')}</Button>
        )}
        {person.state !== 'declined' && (
          <Button size="compact-sm" variant="default" loading={decide.isPending} aria-label={`${no}: ${person.address}`} onClick={() => decide.mutate('decline')}>
            {no}
          </Button>
        )}
      </div>
      {decide.error && <Notice tone="red" role="alert">{errorText(decide.error)}</Notice>}
    </li>
  );
}
