import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDefinition } from '../../../api/sla-types';
import { typedDir } from '../../../ui/staff/typed-dir';
import { EditorFoot, type EditorFootProps } from '../form/editor';
import { FaultsProvider, useFault } from '../form/faults';
import { useFaultFocus } from '../form/use-fault-focus';
import css from '../sla.module.css';
import { ExceptionsEditor } from './exceptions-editor';
import { IcalImport } from './ical-import';
import { WeekEditor } from './week-editor';
import { ZoneSelect } from './zone-select';

export interface CalendarDraft {
  readonly name: string;
  readonly definition: CalendarDefinition;
}

interface CalendarFormProps extends EditorFootProps {
  /** Absent while the calendar is not saved. */
  readonly id?: string;
  readonly draft: CalendarDraft;
  readonly onChange: (draft: CalendarDraft) => void;
  readonly onSave: () => void;
}

export function CalendarForm({ id, draft, onChange, onSave, error, ...foot }: CalendarFormProps) {
  const { definition } = draft;
  const set = (change: Partial<CalendarDefinition>): void => onChange({ ...draft, definition: { ...definition, ...change } });
  const form = useFaultFocus(error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <FaultsProvider error={error}>
      <form ref={form} className={css.form} onSubmit={submit} noValidate>
        <Basics draft={draft} onChange={onChange} />
        <WeekEditor week={definition.week} onChange={(week) => set({ week })} />
        <ExceptionsEditor exceptions={definition.exceptions} onChange={(exceptions) => set({ exceptions })} />
        {id && <IcalImport id={id} exceptions={definition.exceptions} onAdd={(added) => set({ exceptions: [...definition.exceptions, ...added] })} />}
        <EditorFoot {...foot} error={error} />
      </form>
    </FaultsProvider>
  );
}

function Basics({ draft, onChange }: Pick<CalendarFormProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation('sla');
  return (
    <div className={css.part}>
      <div className={css.pair}>
        <TextInput label={t('calendar.name')} required dir={typedDir(draft.name)} autoComplete="off" description={t('calendar.nameHint')} value={draft.name} error={useFault('name')}
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })} />
        <ZoneSelect value={draft.definition.timeZone} onChange={(timeZone) => onChange({ ...draft, definition: { ...draft.definition, timeZone } })} />
      </div>
    </div>
  );
}
