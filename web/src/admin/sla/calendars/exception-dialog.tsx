import { Button, Checkbox, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarException, TimeRange } from '../../../api/sla-types';
import { Dialog } from '../../../ui/staff/dialog';
import { typedDir } from '../../../ui/staff/typed-dir';
import { FaultsProvider } from '../form/faults';
import { HoursEditor } from '../form/hours-editor';
import css from '../sla.module.css';
import { DayRuleFields } from './day-rule-fields';

interface ExceptionDialogProps {
  /** None for a new one. */
  readonly exception: CalendarException | undefined;
  readonly onSave: (exception: CalendarException) => void;
  readonly onClose: () => void;
}

const blank: CalendarException = { kind: 'holiday', name: '', on: { by: 'date', date: '' } };
const halfDay: readonly TimeRange[] = [{ open: '12:00', close: '24:00' }];
const workday: readonly TimeRange[] = [{ open: '09:00', close: '17:00' }];

/** One holiday or extra working day. Saving it changes the draft only; the calendar is saved as a whole. */
export function ExceptionDialog({ exception, onSave, onClose }: ExceptionDialogProps) {
  const { t } = useTranslation('sla');
  const [draft, setDraft] = useState(exception ?? blank);
  const set = (change: Partial<CalendarException>): void => setDraft({ ...draft, ...change });
  const dated = draft.on.by !== 'date' || draft.on.date !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // The form stands in a portal below the calendar's own form, whose submit this one is not.
    event.stopPropagation();
    onSave(draft);
  };
  return (
    <Dialog opened onClose={onClose} title={t(exception ? 'exception.edit' : 'exception.add')}>
      <FaultsProvider error={null}>
        <form className={css.form} onSubmit={submit}>
          <SegmentedControl aria-label={t('exception.kindLabel')} value={draft.kind} onChange={(kind) => set(kind === 'working' ? { kind, open: draft.open ?? workday, closed: undefined } : { kind: 'holiday', open: undefined })}
            data={(['holiday', 'working'] as const).map((value) => ({ value, label: t(`exception.kind.${value}`) }))} />
          <TextInput data-autofocus label={t('exception.name')} required dir={typedDir(draft.name)} autoComplete="off" value={draft.name} onChange={(event) => set({ name: event.currentTarget.value })} />
          <DayRuleFields rule={draft.on} onChange={(on) => set({ on })} />
          <Hours draft={draft} set={set} />
          <Checkbox label={t('exception.tentativeLabel')} description={t('exception.tentativeHint')} checked={draft.tentative ?? false} onChange={(event) => set({ tentative: event.currentTarget.checked || undefined })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button type="submit" disabled={!dated || draft.name.trim() === ''}>{t('exception.keep')}</Button>
          </Group>
        </form>
      </FaultsProvider>
    </Dialog>
  );
}

function Hours({ draft, set }: { readonly draft: CalendarException; readonly set: (change: Partial<CalendarException>) => void }) {
  const { t } = useTranslation('sla');
  if (draft.kind === 'working') return <HoursEditor name={t('exception.openHours')} path="open" hours={draft.open ?? []} onChange={(open) => set({ open })} />;
  return (
    <>
      <Checkbox label={t('exception.allDay')} checked={!draft.closed} onChange={(event) => set({ closed: event.currentTarget.checked ? undefined : halfDay })} />
      {draft.closed && <HoursEditor name={t('exception.closedHours')} path="closed" hours={draft.closed} onChange={(closed) => set({ closed })} />}
    </>
  );
}
