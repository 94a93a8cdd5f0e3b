import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../../api/client';
import { createPolicy } from '../../../api/sla';
import { usePageTitle } from '../../../ui/page-title';
import { useLanguage } from '../../../ui/use-format';
import css from '../sla.module.css';
import { Editor } from '../form/editor';
import { useCalendars, usePresets, useRenewSla } from '../use-sla';
import { blankPolicy, type PolicyDraft } from './policy-draft';
import { PolicyForm } from './policy-form';
import { Trial } from './preview/trial';
import { useTrialFacts } from './preview/use-trial-facts';

/** A policy from a preset or from nothing; it stands last in the order until it is moved. */
export function NewPolicy() {
  const { t, i18n } = useTranslation('sla');
  usePageTitle(t('policy.add'));
  const navigate = useNavigate();
  const renew = useRenewSla();
  const presets = usePresets(useLanguage()).data?.policies ?? [];
  const calendars = useCalendars().data ?? [];
  const [chosen, setDraft] = useState<PolicyDraft>({ calendarId: '', definition: blankPolicy });
  const draft = chosen.calendarId ? chosen : { ...chosen, calendarId: calendars[0]?.id ?? '' };
  const [from, setFrom] = useState<string | null>(null);
  const [facts, setFacts] = useTrialFacts();
  const [key] = useState(newIdempotencyKey);
  const save = useMutation({
    mutationFn: () => createPolicy(draft, key),
    onSuccess: async () => {
      await renew();
      await navigate('/admin/sla/policies');
    },
  });
  const labelOf = (preset: string): string => (i18n.exists(`sla:preset.${preset}`) ? t(`preset.${preset}`) : preset);
  const start = (preset: string): void => {
    const found = presets.find((one) => one.key === preset);
    setFrom(preset);
    if (found) setDraft({ ...draft, definition: { ...found.definition, name: draft.definition.name } });
  };
  return (
    <>
      <h1 className={css.title}>{t('policy.add')}</h1>
      <Editor trial={draft.calendarId && <Trial draft={draft} facts={facts} onFacts={setFacts} />}>
        <Select className={css.narrow} label={t('preset.label')} description={t('preset.hint')} placeholder={t('preset.choose')} value={from} allowDeselect={false}
          data={presets.map(({ key: value }) => ({ value, label: labelOf(value) }))} onChange={(preset) => preset && start(preset)} />
        <PolicyForm key={from} draft={draft} onChange={setDraft} error={save.error} busy={save.isPending} onSave={() => save.mutate()} saveLabel={t('policy.create')} saveHint={t('policy.createHint')} />
      </Editor>
    </>
  );
}
