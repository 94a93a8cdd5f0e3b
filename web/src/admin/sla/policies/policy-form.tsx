import { Select, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyDefinition } from '../../../api/sla-types';
import { typedDir } from '../../../ui/staff/typed-dir';
import { EditorFoot, type EditorFootProps } from '../form/editor';
import { FaultsProvider, useFault } from '../form/faults';
import { useFaultFocus } from '../form/use-fault-focus';
import css from '../sla.module.css';
import { useCalendars } from '../use-sla';
import { ConditionsEditor } from './conditions-editor';
import type { PolicyDraft } from './policy-draft';
import { PromiseFields, ReopenFields, WindowFields } from './rule-fields';
import { TargetsEditor } from './targets-editor';

interface PolicyFormProps extends EditorFootProps {
  readonly draft: PolicyDraft;
  readonly onChange: (draft: PolicyDraft) => void;
  readonly onSave: () => void;
}

export function PolicyForm({ draft, onChange, onSave, error, ...foot }: PolicyFormProps) {
  const { definition } = draft;
  const set = (change: Partial<PolicyDefinition>): void => onChange({ ...draft, definition: { ...definition, ...change } });
  const form = useFaultFocus(error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <FaultsProvider error={error}>
      <form ref={form} className={css.form} onSubmit={submit} noValidate>
        <Basics draft={draft} onChange={onChange} />
        <ConditionsEditor conditions={definition.conditions} onChange={(conditions) => set({ conditions })} />
        <TargetsEditor targets={definition.targets} onChange={(targets) => set({ targets })} />
        <ReopenFields reopen={definition.reopen} onChange={(reopen) => set({ reopen })} />
        <PromiseFields promise={definition.promise} onChange={(promise) => set({ promise })} />
        <WindowFields windows={definition.windows ?? {}} onChange={(windows) => set({ windows })} />
        <EditorFoot {...foot} error={error} />
      </form>
    </FaultsProvider>
  );
}

function Basics({ draft, onChange }: Pick<PolicyFormProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation('sla');
  const calendars = useCalendars().data ?? [];
  const { definition } = draft;
  return (
    <div className={css.part}>
      <div className={css.pair}>
        <TextInput label={t('policy.name')} description={t('policy.nameHint')} required dir={typedDir(definition.name)} autoComplete="off" value={definition.name} error={useFault('name')}
          onChange={(event) => onChange({ ...draft, definition: { ...definition, name: event.currentTarget.value } })} />
        <Select label={t('policy.calendar')} description={t('policy.calendarHint')} required allowDeselect={false} value={draft.calendarId || null} error={useFault('calendarId')}
          data={calendars.map(({ id, name }) => ({ value: id, label: name }))} onChange={(calendarId) => calendarId && onChange({ ...draft, calendarId })} />
      </div>
    </div>
  );
}
