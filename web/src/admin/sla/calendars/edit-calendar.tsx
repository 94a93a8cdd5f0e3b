import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveCalendar } from '../../../api/sla';
import { usePageTitle } from '../../../ui/page-title';
import { Notice } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import { useRenewSla } from '../use-sla';
import { CalendarForm, type CalendarDraft } from './calendar-form';
import { useOpenCalendar } from './calendar-page';

/** Changes of a calendar, saved as its next version. */
export function EditCalendar() {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const calendar = useOpenCalendar();
  usePageTitle(calendar.name);
  const renew = useRenewSla();
  const [draft, setDraft] = useState<CalendarDraft>({ name: calendar.name, definition: calendar.definition });
  const save = useMutation({ mutationFn: () => saveCalendar(calendar.id, draft), onSuccess: renew });
  const next = format.number(calendar.version + 1);
  const change = (changed: CalendarDraft): void => {
    if (save.isSuccess) save.reset();
    setDraft(changed);
  };
  return (
    <CalendarForm id={calendar.id} draft={draft} onChange={change} error={save.error} busy={save.isPending} onSave={() => save.mutate()} saveLabel={t('saveVersion', { n: next })} saveHint={t('saveHint', { n: next })}
      done={save.isSuccess && <Notice tone="green" role="status">{t('savedVersion', { n: format.number(save.data.version) })}</Notice>} />
  );
}
