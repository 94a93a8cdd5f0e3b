import { Button, Select, Textarea } from '@mantine/core';
import { IconCheck, IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPromise, keepPromise } from '../../../api/desk';
import type { PromiseMade } from '../../../api/desk-types';
import { DateField } from '../../../ui/date-field';
import { Deadline } from '../../../ui/deadline';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { useResolution, useTicketWrite } from '../use-ticket';
import { Panel } from './panel';
import { FormError, PanelForm } from './panel-form';
import css from './side.module.css';

/** Every date told to the customer, with whether it was kept. */
export function PromisesPanel() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const resolution = useResolution(ticket.id);
  const [adding, setAdding] = useState(false);
  const promises = resolution.data?.promises ?? [];
  return (
    <Panel name="promises" title={t('promise.title')} icon={IconHeartHandshake} error={resolution.isLoadingError ? resolution.error : undefined}
      add={{ label: t('promise.add'), opened: adding, onClick: () => setAdding(true) }}>
      {adding && <PromiseForm onDone={() => setAdding(false)} />}
      {promises.length === 0 && !adding && <p className={css.none}>{t('promise.none')}</p>}
      <ul className={css.list}>{promises.map((promise) => <PromiseItem key={promise.id} promise={promise} />)}</ul>
    </Panel>
  );
}

function PromiseItem({ promise }: { readonly promise: PromiseMade }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const format = useFormat();
  const keep = useTicketWrite(ticket, () => keepPromise(ticket.id, promise.id));
  return (
    <li className={css.entry}>
      <p data-person-text className={css.text}>{promise.text}</p>
      <p className={css.entryHead}>
        <Deadline dueAt={promise.dueAt} state={stateOf(promise)} />
        <span className={css.small}>{t('promise.due', { when: format.dateTime(promise.dueAt) })}</span>
      </p>
      {!promise.keptAt && (
        <Button size="compact-sm" variant="light" leftSection={<IconCheck size="0.95rem" aria-hidden />} loading={keep.isPending} onClick={() => keep.mutate(undefined)}>
          {t('promise.keep')}
        </Button>
      )}
      <FormError error={keep.error} />
    </li>
  );
}

const stateOf = ({ keptAt, dueAt }: PromiseMade) => (!keptAt ? 'running' : keptAt <= dueAt ? 'met' : 'breached');

const halfHours = Array.from({ length: 48 }, (_, half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);

/** The moment of a day and a time of day in the reader's zone. */
function momentOf(day: string, time: string): Date | null {
  const moment = new Date(`${day}T${time}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

function PromiseForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const format = useFormat();
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('16:00');
  const due = momentOf(day, time);
  const past = due !== null && due.getTime() < Date.now();
  const write = useTicketWrite(ticket, () => addPromise(ticket.id, { text: text.trim(), dueAt: due!.toISOString() }), onDone);
  return (
    <PanelForm busy={write.isPending} error={write.error} disabled={text.trim() === '' || due === null || past} submitLabel={t('promise.save')}
      onSubmit={() => write.mutate(undefined)} onCancel={onDone}>
      <Textarea autoFocus label={t('promise.text')} description={t('promise.hint')} required autosize minRows={2} value={text}
        onChange={(event) => setText(event.currentTarget.value)} />
      <DateField label={t('promise.day')} value={day} onChange={setDay} error={past ? t('promise.past') : undefined} />
      <Select label={t('promise.time')} value={time} allowDeselect={false} maxDropdownHeight={220} onChange={(next) => next && setTime(next)}
        data={halfHours.map((value) => ({ value, label: format.time(`2026-01-01T${value}`) }))} />
    </PanelForm>
  );
}
