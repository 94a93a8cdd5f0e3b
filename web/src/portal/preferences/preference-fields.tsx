import { IconMail, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../api/types';
import { languages, type Language } from '../../i18n/languages';
import { Choices, SwitchField } from '../../ui/light/choices';

interface PreferenceFieldsProps {
  readonly value: Preferences;
  readonly onChange: (part: Partial<Preferences>) => void;
}

export function PreferenceFields({ value, onChange }: PreferenceFieldsProps) {
  const { t } = useTranslation(['tracking', 'portal']);
  const spoken = (Object.keys(languages) as Language[]).map((code) => ({ value: code, label: languages[code].ownName }));
  const calendars = (['jalali', 'gregorian'] as const).map((name) => ({ value: name, label: t(`preferences.calendars.${name}`) }));
  const channels = [
    { value: 'email', label: t('portal:channel.email'), icon: IconMail },
    { value: 'phone', label: t('portal:channel.phone'), icon: IconPhone },
  ] as const;
  return (
    <>
      <Choices label={t('preferences.language')} value={value.locale} options={spoken} width="8rem" onChange={(locale) => onChange({ locale })} />
      <Choices label={t('preferences.calendar')} value={value.calendar} options={calendars} width="8rem" onChange={(calendar) => onChange({ calendar })} />
      <Choices label={t('preferences.channel')} value={value.preferredChannel} options={channels} width="8rem" onChange={(preferredChannel) => onChange({ preferredChannel })} />
      <div>
        <SwitchField label={t('preferences.progress')} hint={t('preferences.progressHint')} checked={value.wantsProgress} onChange={(wantsProgress) => onChange({ wantsProgress })} />
        <SwitchField label={t('preferences.surveys')} hint={t('preferences.surveysHint')} checked={value.wantsSurveys} onChange={(wantsSurveys) => onChange({ wantsSurveys })} />
        <SwitchField label={t('preferences.announcements')} hint={t('preferences.announcementsHint')} checked={value.wantsAnnouncements} onChange={(wantsAnnouncements) => onChange({ wantsAnnouncements })} />
      </div>
    </>
  );
}
