import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { kinds } from '../../api/desk-types';
import type { MailAddressSettings } from '../../api/mailing';
import { useCategories, useTeams } from '../../ui/staff/use-people';
import { useLanguage } from '../../ui/use-format';
import css from '../admin.module.css';

export interface FieldsProps {
  readonly values: MailAddressSettings;
  readonly set: (change: Partial<MailAddressSettings>) => void;
  readonly faultOf: (field: string) => string | undefined;
}

/** What a mail to the address becomes. */
export function RouteFields({ values, set, faultOf }: FieldsProps) {
  const { t } = useTranslation('mailing');
  const language = useLanguage();
  const teams = useTeams().map(({ id, name }) => ({ value: id, label: name[language] }));
  const categories = useCategories().map(({ id, name }) => ({ value: id, label: name[language] }));
  return (
    <>
      <TextInput data-autofocus label={t('address.address')} type="email" required dir="ltr" autoComplete="off" value={values.address} error={faultOf('address')} onChange={(event) => set({ address: event.currentTarget.value })} />
      <div className={css.pair}>
        <Select label={t('field.kind')} allowDeselect={false} value={values.kind} data={kinds.map((value) => ({ value, label: t(`common:kind.${value}`) }))}
          onChange={(kind) => kind && set({ kind })} />
        <Select label={t('field.language')} placeholder={t('field.guessed')} clearable value={values.language} data={(['fa', 'en'] as const).map((value) => ({ value, label: t(`desk:language.${value}`) }))}
          onChange={(spoken) => set({ language: spoken })} />
        <Select label={t('field.category')} placeholder={t('field.nothing')} clearable searchable value={values.categoryId} error={faultOf('categoryId')} data={categories}
          onChange={(categoryId) => set({ categoryId })} />
        <Select label={t('field.team')} placeholder={t('field.teamOfCategory')} clearable searchable value={values.teamId} error={faultOf('teamId')} data={teams}
          onChange={(teamId) => set({ teamId })} />
      </div>
      <Switch label={t('field.isDefault')} description={t('field.isDefaultHint')} checked={values.isDefault} disabled={!values.enabled} error={faultOf('isDefault')}
        onChange={(event) => set({ isDefault: event.currentTarget.checked })} />
    </>
  );
}

/** As whom we answer. */
export function AnswerFields({ values, set, faultOf }: FieldsProps) {
  const { t } = useTranslation('mailing');
  return (
    <fieldset className={css.fields}>
      <legend className={css.legend}>{t('field.answers')}</legend>
      <div className={css.pair}>
        {(['senderNameFa', 'senderNameEn'] as const).map((name) => (
          <TextInput key={name} label={t(`field.${name}`)} placeholder={t('address.company')} dir={name === 'senderNameFa' ? 'rtl' : 'ltr'} maxLength={100} autoComplete="off" value={values[name] ?? ''}
            error={faultOf(name)} onChange={(event) => set({ [name]: event.currentTarget.value || null })} />
        ))}
        {(['signatureFa', 'signatureEn'] as const).map((name) => (
          <Textarea key={name} label={t(`field.${name}`)} dir={name === 'signatureFa' ? 'rtl' : 'ltr'} autosize minRows={3} maxRows={8} maxLength={2000} value={values[name] ?? ''}
            error={faultOf(name)} onChange={(event) => set({ [name]: event.currentTarget.value || null })} />
        ))}
      </div>
      <p className={css.small}>{t('field.signatureHint')} <code dir="ltr">{t('field.signatureMarks')}</code></p>
    </fieldset>
  );
}
