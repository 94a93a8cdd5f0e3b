import { ActionIcon } from '@mantine/core';
import { IconBeach, IconBriefcase, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CalendarException } from '../../../api/sla-types';
import { ToneBadge } from '../../../ui/tone';
import { useFaultsWithin } from '../form/faults';
import css from '../sla.module.css';
import fields from '../form/form.module.css';
import { useHoursText, useRuleText } from './use-exception-text';

interface ExceptionRowProps {
  readonly index: number;
  readonly exception: CalendarException;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function ExceptionRow({ index, exception, onEdit, onRemove }: ExceptionRowProps) {
  const { t } = useTranslation('sla');
  const faults = useFaultsWithin(`exceptions.${index}`);
  const working = exception.kind === 'working';
  const hours = useHoursText()(exception);
  const { name } = exception;
  return (
    <li className={css.row} data-faulty={faults.length > 0 || undefined}>
      <div className={css.grow}>
        <span className={css.rowHead}>
          <strong><bdi>{name}</bdi></strong>
          <ToneBadge tone={working ? 'green' : 'gray'} icon={working ? IconBriefcase : IconBeach}>{t(`exception.kind.${exception.kind}`)}</ToneBadge>
          {exception.tentative && <ToneBadge tone="yellow">{t('exception.tentative')}</ToneBadge>}
        </span>
        <span className={css.small}>{useRuleText()(exception.on)} · {hours}</span>
        {faults.map((fault) => <p key={fault} className={fields.fault}>{fault}</p>)}
      </div>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('exception.editOf', { name })} onClick={onEdit}><IconPencil size="1.1rem" aria-hidden /></ActionIcon>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('exception.removeOf', { name })} onClick={onRemove}><IconTrash size="1.1rem" aria-hidden /></ActionIcon>
    </li>
  );
}
