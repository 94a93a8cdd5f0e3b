import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field';
import { SelectField, TextArea, TextField } from '../../ui/light/text-fields';
import field from '../../ui/light/field.module.css';
import { useLanguage } from '../../ui/use-format';
import { useSettings } from '../use-settings';
import type { StepProps } from './step-props';
import { today } from './today';

export function StepStory({ draft, change, errorText }: StepProps) {
  const { t } = useTranslation('complain');
  const isComplaint = draft.kind === 'complaint' || draft.kind === 'criticism';
  return (
    <>
      <TextField label={t('complain.subject')} hint={t(`complain.subjectHint.${draft.kind || 'complaint'}`)} maxLength={200}
        value={draft.subject} error={errorText('subject')} onChange={(subject) => change({ subject })} />
      <TextArea label={t(`complain.description.${draft.kind || 'complaint'}`)} hint={isComplaint ? t('complain.descriptionHint') : undefined} maxLength={10_000} rows={7}
        value={draft.description} error={errorText('description')} onChange={(description) => change({ description })} />
      <CategoryField draft={draft} change={change} errorText={errorText} />
      {isComplaint && (
        <>
          <DateField optional label={t('complain.occurredOn')} max={today()} value={draft.occurredOn} error={errorText('occurredOn')} onChange={(occurredOn) => change({ occurredOn })} />
          <div className={field.pair}>
            <TextField optional label={t('complain.product')} maxLength={200} value={draft.product} error={errorText('product')} onChange={(product) => change({ product })} />
            <TextField optional label={t('complain.orderRef')} hint={t('complain.orderRefHint')} maxLength={100} value={draft.orderRef} error={errorText('orderRef')} onChange={(orderRef) => change({ orderRef })} />
          </div>
        </>
      )}
    </>
  );
}

/** Shown only when there is something to choose from for this kind. */
function CategoryField({ draft, change, errorText }: StepProps) {
  const { t } = useTranslation('complain');
  const language = useLanguage();
  const { settings } = useSettings();
  const fitting = (settings?.categories ?? []).filter(({ kinds }) => !kinds || !draft.kind || kinds.includes(draft.kind));
  if (fitting.length === 0) return null;
  const options = [{ value: '', label: t('complain.categoryNone') }, ...fitting.map(({ id, name }) => ({ value: id, label: name[language] }))];
  return <SelectField optional label={t('complain.category')} value={draft.categoryId} error={errorText('categoryId')} options={options} onChange={(categoryId) => change({ categoryId })} />;
}
