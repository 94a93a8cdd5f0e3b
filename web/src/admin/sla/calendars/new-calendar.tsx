import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../../api/client';
import { createCalendar } from '../../../api/sla';
import { usePageTitle } from '../../../ui/page-title';
import { useLanguage } from '../../../ui/use-format';
import css from '../sla.module.css';
import { Editor } from '../form/editor';
import { usePresets, useRenewSla } from '../use-sla';
import { CalendarForm, type CalendarDraft } from './calendar-form';
import { CalendarTrial, useCalendarTrial } from './calendar-trial';
import { ownZone } from './zones';

/** A calendar from a preset or from nothing. */
export function NewCalendar() {
  const { t, i18n } = useTranslation('sla');
  usePageTitle(t('calendar.add'));
  const navigate = useNavigate();
  const renew = useRenewSla();
  const language = useLanguage();
  const presets = usePresets(language).data?.calendars ?? [];
  const [draft, setDraft] = useState<CalendarDraft>({ name: '', definition: { timeZone: language === 'fa' ? 'Asia/Tehran' : ownZone(), week: {}, exceptions: [] } });
  const [from, setFrom] = useState<string | null>(null);
  const trial = useCalendarTrial();
  const [key] = useState(newIdempotencyKey);
  const save = useMutation({
    mutationFn: () => createCalendar(draft, key),
    onSuccess: async ({ id }) => {
      await renew();
      await navigate(`/admin/sla/calendars/${id}`);
    },
  });
  const labelOf = (preset: string): string => (i18n.exists(`sla:preset.${preset}`) ? t(`preset.${preset}`) : preset);
  const start = (preset: string): void => {
    const found = presets.find((one) => one.key === preset);
    setFrom(preset);
    if (found) setDraft({ name: draft.name || labelOf(preset), definition: found.definition });
  };
  return (
    <>
      <h1 className={css.title}>{t('calendar.add')}</h1>
      <Editor trial={<CalendarTrial definition={draft.definition} trial={trial} />}>
        <Select className={css.narrow} label={t('preset.label')} description={t('preset.hint')} placeholder={t('preset.choose')} value={from} allowDeselect={false}
          data={presets.map(({ key: value }) => ({ value, label: labelOf(value) }))} onChange={(preset) => preset && start(preset)} />
        <CalendarForm key={from} draft={draft} onChange={setDraft} error={save.error} busy={save.isPending} onSave={() => save.mutate()} saveLabel={t('calendar.create')} saveHint={t('calendar.createHint')} />
      </Editor>
    </>
  );
}
