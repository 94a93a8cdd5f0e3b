import { Button, Group } from '@mantine/core';
import { IconGift } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepRemedy } from '../../../api/desk';
import type { Remedy } from '../../../api/desk-types';
import { useMe } from '../../../ui/staff/session';
import { ToneBadge, type Tone } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { useResolution, useTicketWrite } from '../use-ticket';
import { Panel } from './panel';
import { FormError } from './panel-form';
import { FulfilForm } from './fulfil-form';
import { RemedyForm } from './remedy-form';
import css from './side.module.css';

const tones: Record<Remedy['state'], Tone> = { proposed: 'yellow', offered: 'blue', accepted: 'accent', declined: 'gray', fulfilled: 'green' };
type Step = 'approve' | 'accept' | 'decline' | 'fulfil';

/** The steps that a remedy may take from each state; what costs money is approved by a manager. */
const steps: Record<Remedy['state'], readonly Step[]> = {
  proposed: ['approve', 'decline'], offered: ['accept', 'decline', 'fulfil'], accepted: ['fulfil'], declined: [], fulfilled: [],
};

/** What is given to repair the harm, from proposal to the customer's answer and the proof. */
export function RemediesPanel() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const resolution = useResolution(ticket.id);
  const [adding, setAdding] = useState(false);
  const remedies = resolution.data?.remedies ?? [];
  return (
    <Panel name="remedies" title={t('remedy.title')} icon={IconGift} error={resolution.isLoadingError ? resolution.error : undefined}
      add={{ label: t('remedy.add'), opened: adding, onClick: () => setAdding(true) }}>
      {ticket.desiredRemedy && <p className={css.small}>{t('remedy.wanted')} <bdi className={css.strong}>{ticket.desiredRemedy}</bdi></p>}
      {adding && <RemedyForm onDone={() => setAdding(false)} />}
      {remedies.length === 0 && !adding && <p className={css.none}>{t('remedy.none')}</p>}
      <ul className={css.list}>{remedies.map((remedy) => <RemedyItem key={remedy.id} remedy={remedy} />)}</ul>
    </Panel>
  );
}

function RemedyItem({ remedy }: { readonly remedy: Remedy }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <li className={css.entry}>
      <p className={css.entryHead}>
        <strong>{t(`remedy.type.${remedy.type}`)}</strong>
        {remedy.amount !== null && remedy.currency && <span>{format.money(Number(remedy.amount), remedy.currency)}</span>}
        <ToneBadge tone={tones[remedy.state]}>{t(`remedy.state.${remedy.state}`)}</ToneBadge>
      </p>
      {remedy.note && <p data-person-text className={css.text}>{remedy.note}</p>}
      {remedy.fulfilledAt && <p className={css.small}>{t('remedy.fulfilledAt', { when: format.dateTime(remedy.fulfilledAt) })} {remedy.proof && <bdi>{remedy.proof}</bdi>}</p>}
      <RemedySteps remedy={remedy} />
    </li>
  );
}

function RemedySteps({ remedy }: { readonly remedy: Remedy }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const me = useMe();
  const [proving, setProving] = useState(false);
  const write = useTicketWrite(ticket, (step: Step) => stepRemedy(ticket.id, remedy.id, step));
  const allowed = steps[remedy.state].filter((step) => step !== 'approve' || me.role !== 'agent');
  if (proving) return <FulfilForm remedyId={remedy.id} onDone={() => setProving(false)} />;
  return (
    <>
      {remedy.state === 'proposed' && me.role === 'agent' && <p className={css.small}>{t('remedy.waitsForManager')}</p>}
      <Group gap="xs">
        {allowed.map((step) => (
          <Button key={step} size="compact-sm" variant={step === 'decline' ? 'default' : 'light'} loading={write.isPending && write.variables === step}
            onClick={() => (step === 'fulfil' ? setProving(true) : write.mutate(step))}>
            {t(`remedy.step.${step}`)}
          </Button>
        ))}
      </Group>
      <FormError error={write.error} />
    </>
  );
}
