import { IconCash, IconDots, IconInfoCircle, IconMoodHeart, IconRefresh, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Choices } from '../../ui/light/choices';
import { TextArea } from '../../ui/light/text-fields';
import { remedies } from './draft';
import type { StepProps } from './step-props';

const icons = { refund: IconCash, replacement: IconRefresh, repair: IconTool, apology: IconMoodHeart, explanation: IconInfoCircle, other: IconDots } as const;

export function StepRemedy({ draft, change, errorText }: StepProps) {
  const { t } = useTranslation('complain');
  const options = remedies.map((value) => ({ value, label: t(`complain.remedy.${value}`), icon: icons[value] }));
  return (
    <>
      <Choices optional label={t('complain.remedyQuestion')} value={draft.remedy} error={errorText('remedy')} options={options} onChange={(remedy) => change({ remedy })} />
      <TextArea optional={draft.remedy !== 'other'} label={t('complain.remedyText')} rows={3} maxLength={1000}
        value={draft.remedyText} error={errorText('remedyText')} onChange={(remedyText) => change({ remedyText })} />
    </>
  );
}
