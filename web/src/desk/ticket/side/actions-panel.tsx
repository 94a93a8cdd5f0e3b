import { Checkbox, Textarea } from '@mantine/core';
import { IconEye, IconLock, IconTool } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addAction } from '../../../api/desk';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { useResolution, useTicketWrite } from '../use-ticket';
import { Panel } from './panel';
import { PanelForm } from './panel-form';
import css from './side.module.css';

/** What was done, in plain words; what is public is told to the customer. */
export function ActionsPanel() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const resolution = useResolution(ticket.id);
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const actions = resolution.data?.actions ?? [];
  return (
    <Panel name="actions" title={t('actions.title')} icon={IconTool} error={resolution.isLoadingError ? resolution.error : undefined}
      add={{ label: t('actions.add'), opened: adding, onClick: () => setAdding(true) }}>
      {adding && <ActionForm onDone={() => setAdding(false)} />}
      {actions.length === 0 && !adding && <p className={css.none}>{t('actions.none')}</p>}
      <ul className={css.list}>
        {actions.map((action) => (
          <li key={action.id} className={css.entry}>
            <p data-person-text className={css.text}>{action.text}</p>
            <p className={css.facts}>
              <span>{action.visibility === 'public' ? <IconEye size="0.95rem" aria-hidden /> : <IconLock size="0.95rem" aria-hidden />} {t(`actions.${action.visibility}`)}</span>
              <bdi>{action.authorName}</bdi>
              <time dateTime={action.doneAt}>{format.dateTime(action.doneAt)}</time>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ActionForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const [text, setText] = useState('');
  const [told, setTold] = useState(true);
  const write = useTicketWrite(ticket, () => addAction(ticket.id, { text: text.trim(), visibility: told ? 'public' : 'internal' }), onDone);
  return (
    <PanelForm busy={write.isPending} error={write.error} disabled={text.trim() === ''} submitLabel={t('actions.save')}
      onSubmit={() => write.mutate(undefined)} onCancel={onDone}>
      <Textarea autoFocus label={t('actions.text')} required autosize minRows={2} maxRows={8} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Checkbox label={t('actions.tell')} checked={told} onChange={(event) => setTold(event.currentTarget.checked)} />
    </PanelForm>
  );
}
