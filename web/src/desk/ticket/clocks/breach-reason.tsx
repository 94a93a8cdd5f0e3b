import { Button, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveBreachReason, type AnsweredClock } from '../../../api/sla';
import { typedDir } from '../../../ui/staff/typed-dir';
import { PanelForm } from '../side/panel-form';
import { useTicketDesk } from '../ticket-context';
import { useTicketWrite } from '../use-ticket';
import css from './clocks.module.css';

/** Why a clock was broken, asked before the ticket is resolved. What the customer owes us needs no excuse of ours. */
export function BreachReason({ clock }: { readonly clock: AnsweredClock }) {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const [editing, setEditing] = useState(false);
  if (clock.state !== 'breached' || clock.metric === 'confirmation') return null;
  const name = desk(`metric.${clock.metric}`);
  if (editing) return <ReasonForm clock={clock} onDone={() => setEditing(false)} />;
  if (clock.breachReason) {
    return (
      <div className={css.reason}>
        <p className={css.note}>{t('breach.because')} <span data-person-text>{clock.breachReason}</span></p>
        <Button size="compact-xs" variant="subtle" leftSection={<IconPencil size="0.9rem" aria-hidden />} aria-label={t('breach.changeOf', { clock: name })} onClick={() => setEditing(true)}>{t('breach.change')}</Button>
      </div>
    );
  }
  return <Button size="compact-sm" variant="light" color="red" leftSection={<IconPencil size="1rem" aria-hidden />} aria-label={t('breach.askOf', { clock: name })} onClick={() => setEditing(true)}>{t('breach.ask')}</Button>;
}

function ReasonForm({ clock, onDone }: { readonly clock: AnsweredClock; readonly onDone: () => void }) {
  const { t } = useTranslation('sla');
  const { ticket } = useTicketDesk();
  const [reason, setReason] = useState(clock.breachReason ?? '');
  const write = useTicketWrite(ticket, () => giveBreachReason(ticket.id, clock.metric, clock.instance, reason.trim()), onDone);
  return (
    <PanelForm busy={write.isPending} error={write.error} disabled={reason.trim() === ''} submitLabel={t('breach.save')} onSubmit={() => write.mutate(undefined)} onCancel={onDone}>
      <Textarea autoFocus label={t('breach.label')} description={t('breach.hint')} required autosize minRows={2} maxLength={2000} dir={typedDir(reason)} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </PanelForm>
  );
}
