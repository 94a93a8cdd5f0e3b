import { IconMail, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n';
import { languages, type Language } from '../../i18n/languages';
import { Choices } from '../../ui/light/choices';
import field from '../../ui/light/field.module.css';
import { SelectField, TextField } from '../../ui/light/text-fields';
import { useLanguage } from '../../ui/use-format';
import type { StepProps } from './step-props';

export function StepContact({ draft, change, errorText }: StepProps) {
  const { t } = useTranslation(['complain', 'portal']);
  const language = useLanguage();
  const channels = [
    { value: 'email', label: t('portal:channel.email'), icon: IconMail },
    { value: 'phone', label: t('portal:channel.phone'), icon: IconPhone },
  ] as const;
  const spoken = (Object.keys(languages) as Language[]).map((value) => ({ value, label: languages[value].ownName }));
  return (
    <>
      <TextField label={t('complain.name')} autoComplete="name" maxLength={200} value={draft.name} error={errorText('name')} onChange={(name) => change({ name })} />
      <div className={field.pair}>
        <TextField label={t('complain.email')} hint={t('complain.oneIsEnough')} type="email" inputMode="email" autoComplete="email" dir="ltr" maxLength={254}
          value={draft.email} error={errorText('email')} onChange={(email) => change({ email })} />
        <TextField label={t('complain.phone')} hint={t('complain.oneIsEnough')} type="tel" inputMode="tel" autoComplete="tel" dir="ltr" maxLength={30}
          value={draft.phone} error={errorText('phone')} onChange={(phone) => change({ phone })} />
      </div>
      <Choices optional label={t('complain.channel')} value={draft.channel} error={errorText('channel')} options={channels} width="8rem" onChange={(channel) => change({ channel })} />
      <SelectField label={t('complain.language')} value={language} options={spoken} onChange={(next) => void changeLanguage(next as Language)} />
    </>
  );
}
