import { Select, TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, previewPolicy, type TicketFacts } from '../../../../api/sla';
import { conditionFields, type ConditionField } from '../../../../api/sla-types';
import { ErrorState, LoadingState } from '../../../../ui/states';
import { useLanguage } from '../../../../ui/use-format';
import { FaultNotice, faultsOf } from '../../form/faults';
import css from '../../sla.module.css';
import own from './preview.module.css';
import { useConditionChoices } from '../../../../ui/sla/use-condition-text';
import { PreviewAnswer } from './preview-answer';

const AFTER_TYPING_MS = 400;
const NOTHING: Draft = {};

interface PreviewPanelProps {
  /** What is being edited; the answer follows it as it changes. Without one it goes by what is saved. */
  readonly draft?: Draft;
}

/** "This complaint, filed now, would be due …": which policy takes it, why, and what follows. */
export function PreviewPanel({ draft: edited = NOTHING }: PreviewPanelProps) {
  const { t } = useTranslation('sla');
  const [draft] = useDebouncedValue(edited, AFTER_TYPING_MS);
  const [facts, setFacts] = useState<TicketFacts>({ kind: 'complaint', channel: 'web', priority: 'normal', language: useLanguage(), ...takenBy(edited) });
  const preview = useQuery({
    queryKey: ['sla', 'preview', facts, draft],
    queryFn: ({ signal }) => previewPolicy(facts, draft, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <section className={css.part} aria-labelledby="preview">
      <h2 className={css.heading} id="preview">{t('preview.title')}</h2>
      <p className={css.note}>{t(edited === NOTHING ? 'preview.hint' : 'preview.hintDraft')}</p>
      <div className={own.previewParts}>
        <FactFields facts={facts} onChange={setFacts} />
        <div aria-live="polite" aria-busy={preview.isFetching}>
          {preview.isPending && <LoadingState shape="list" />}
          {preview.isError && (faultsOf(preview.error).length > 0
            ? <FaultNotice error={preview.error} title={t('preview.faults')} />
            : <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />)}
          {preview.data && !preview.isError && <PreviewAnswer preview={preview.data} />}
        </div>
      </div>
    </section>
  );
}

/** A complaint that the edited policy asks for, so that its own times are the first to be seen. */
function takenBy({ definition }: Draft): TicketFacts {
  const asked = Object.entries(definition?.conditions ?? {}).flatMap(([field, { in: values }]) => {
    const first = values?.[0];
    return first === undefined ? [] : [[field, field === 'segment' ? [first] : first] as const];
  });
  return Object.fromEntries(asked);
}

interface FactFieldsProps {
  readonly facts: TicketFacts;
  readonly onChange: (facts: TicketFacts) => void;
}

function FactFields({ facts, onChange }: FactFieldsProps) {
  const { t } = useTranslation('sla');
  const choices = useConditionChoices();
  const set = (field: ConditionField, value: string | readonly string[] | null): void => {
    const { [field]: _, ...rest } = facts;
    onChange(value === null || value.length === 0 ? rest : { ...rest, [field]: value });
  };
  return (
    <div className={own.facts} role="group" aria-label={t('preview.facts')}>
      {conditionFields.map((field) => {
        const label = t(`condition.field.${field}`);
        const value = facts[field];
        return field === 'segment'
          ? <TagsInput key={field} label={label} placeholder={value ? undefined : t('preview.notSet')} value={typeof value === 'string' ? [value] : [...(value ?? [])]} onChange={(words) => set(field, words)} />
          : <Select key={field} label={label} placeholder={t('preview.notSet')} clearable clearButtonProps={{ 'aria-label': t('condition.clear', { field: label }) }} value={typeof value === 'string' ? value : null} data={[...choices[field]]} onChange={(next) => set(field, next)} />;
      })}
    </div>
  );
}
