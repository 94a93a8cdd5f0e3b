import { Button, Group, Textarea } from '@mantine/core';
import { IconCheck, IconHeartHandshake, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPromise, changePromise, keepPromise } from '../../../api/desk';
import type { PromiseMade } from '../../../api/desk-types';
import { Deadline } from '../../../ui/deadline';
import { typedDir } from '../../../ui/staff/typed-dir';
import { useFormat } from '../../../ui/use-format';
import { useNow } from '../../../ui/use-now';
import { useTicketDesk } from '../ticket-context';
import { useResolution, useTicketWrite } from '../use-ticket';
import { ChangeDateForm } from './change-date-form';
import { ClosedTime, openingAfter } from './closed-time';
import { MomentFields, useMoment } from './moment-fields';
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
  const [changing, setChanging] = useState(false);
  const movable = Date.parse(promise.dueAt) > useNow();
  const keep = useTicketWrite(ticket, () => keepPromise(ticket.id, promise.id));
  return (
    <li className={css.entry}>
      <p data-person-text className={css.text}>{promise.text}</p>
      <p className={css.entryHead}>
        <Deadline dueAt={promise.dueAt} state={stateOf(promise)} />
        <span className={css.small}>{t('promise.due', { when: format.dateTime(promise.dueAt) })}</span>
      </p>
      {!promise.keptAt && !changing && (
        <Group gap="xs">
          <Button size="compact-sm" variant="light" leftSection={<IconCheck size="0.95rem" aria-hidden />} loading={keep.isPending} onClick={() => keep.mutate(undefined)}>
            {t('promise.keep')}
          </Button>
          {movable && (
            <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size="0.95rem" aria-hidden />} onClick={() => setChanging(true)}>{t('promise.change.date')}</Button>
          )}
        </Group>
      )}
      {changing && (
        <ChangeDateForm from={promise.dueAt} onDone={() => setChanging(false)}
          write={({ at, reason }) => changePromise(ticket.id, promise.id, { dueAt: at, reason })} />
      )}
      <FormError error={keep.error} />
    </li>
  );
}

const stateOf = ({ keptAt, dueAt }: PromiseMade) => (!keptAt ? 'running' : keptAt <= dueAt ? 'met' : 'breached');

function PromiseForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const [text, setText] = useState('');
  const moment = useMoment();
  const write = useTicketWrite(ticket, () => addPromise(ticket.id, { text: text.trim(), dueAt: moment.at!.toISOString() }), onDone);
  const opens = openingAfter(write.error);
  const take = (next: Date): void => {
    moment.set(next);
    write.reset();
  };
  return (
    <PanelForm busy={write.isPending} error={opens ? null : write.error} disabled={text.trim() === '' || moment.at === null || moment.past} submitLabel={t('promise.save')}
      onSubmit={() => write.mutate(undefined)} onCancel={onDone}>
      <Textarea autoFocus label={t('promise.text')} description={t('promise.hint')} required autosize minRows={2} dir={typedDir(text)} value={text}
        onChange={(event) => setText(event.currentTarget.value)} />
      <MomentFields moment={moment} dayLabel={t('promise.day')} />
      {opens && <ClosedTime opens={opens} onTake={take} />}
    </PanelForm>
  );
}
