import { IconBulb, IconHeart, IconHelpCircle, IconMessageReport, IconThumbDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../api/types';
import { Choices } from '../../ui/light/choices';
import type { StepProps } from './step-props';

const icons = { complaint: IconMessageReport, criticism: IconThumbDown, suggestion: IconBulb, praise: IconHeart, question: IconHelpCircle } as const;

export function StepKind({ draft, change, errorText }: StepProps) {
  const { t } = useTranslation('complain');
  const options = (Object.keys(icons) as Kind[]).map((kind) => ({
    value: kind, label: t(`common:kind.${kind}`), hint: t(`complain.kindHint.${kind}`), icon: icons[kind],
  }));
  return <Choices label={t('complain.kind')} value={draft.kind} error={errorText('kind')} options={options} width="16rem" onChange={(kind) => change({ kind })} />;
}
