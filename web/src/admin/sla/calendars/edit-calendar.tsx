import { useTranslation } from 'react-i18next';
import { saveCalendar } from '../../../api/sla';
import { usePageTitle } from '../../../ui/page-title';
import { useFormat } from '../../../ui/use-format';
import { Editor } from '../form/editor';
import { SaveOutcome } from '../form/save-outcome';
import { useVersioned } from '../use-versioned';
import { CalendarForm, type CalendarDraft } from './calendar-form';
import { useOpenCalendar } from './calendar-page';
import { CalendarTrial, useCalendarTrial } from './calendar-trial';

/** Changes of a calendar, saved as its next version. */
export function EditCalendar() {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const calendar = useOpenCalendar();
  usePageTitle(calendar.name);
  const editing = useVersioned(calendar, ({ name, definition }): CalendarDraft => ({ name, definition }), (draft, version) => saveCalendar(calendar.id, { ...draft, version }));
  const { draft, save, change } = editing;
  const next = format.number(editing.next);
  const trial = useCalendarTrial();
  return (
    <Editor trial={<CalendarTrial definition={draft.definition} trial={trial} />}>
      <CalendarForm id={calendar.id} draft={draft} onChange={change} error={save.error} busy={save.isPending} onSave={() => save.mutate()} saveLabel={t('saveVersion', { n: next })} saveHint={t('saveHint', { n: next })}
        done={<SaveOutcome editing={editing} />} />
    </Editor>
  );
}
