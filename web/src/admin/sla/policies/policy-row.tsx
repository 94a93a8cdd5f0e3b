import { ActionIcon, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SlaPolicy } from '../../../api/sla';
import { ToneBadge } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import css from '../sla.module.css';
import own from './policies.module.css';
import { useCalendars } from '../use-sla';
import { useConditionsText } from '../../../ui/sla/use-condition-text';
import { useSpanText } from './use-span-text';

interface PolicyRowProps {
  readonly policy: SlaPolicy;
  /** From 1. */
  readonly place: number;
  readonly last: boolean;
  /** The policy before it that takes all that it would. */
  readonly shadow: string | undefined;
  readonly busy: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onActive: (active: boolean) => void;
}

export function PolicyRow({ policy, place, last, shadow, busy, onMove, onActive }: PolicyRowProps) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const { id, name, active, version, definition, calendarId } = policy;
  const calendar = useCalendars().data?.find((one) => one.id === calendarId);
  const conditionsText = useConditionsText();
  return (
    <li className={`${css.row} ${own.policy}`}>
      <span className={own.place} aria-hidden>{format.number(place)}</span>
      <div className={own.moves}>
        <ActionIcon variant="default" size="lg" disabled={place === 1 || busy} aria-label={t('policy.upOf', { name })} onClick={() => onMove(-1)}><IconArrowUp size="1.05rem" aria-hidden /></ActionIcon>
        <ActionIcon variant="default" size="lg" disabled={last || busy} aria-label={t('policy.downOf', { name })} onClick={() => onMove(1)}><IconArrowDown size="1.05rem" aria-hidden /></ActionIcon>
      </div>
      <div className={css.grow}>
        <span className={css.rowHead}>
          <Link to={`/admin/sla/policies/${id}`} className={css.name}><bdi>{name}</bdi></Link>
          {!active && <ToneBadge tone="gray">{t('policy.inactive')}</ToneBadge>}
        </span>
        <span className={css.small}>{conditionsText(definition.conditions)}</span>
        <span className={css.small}><TargetsText definition={definition} /></span>
        <span className={css.small}>{t('version', { n: format.number(version) })}{calendar && <> · <bdi>{calendar.name}</bdi></>}</span>
        {shadow !== undefined && <span className={own.shadow}><IconEyeOff size="1rem" aria-hidden />{t('policy.neverReached', { by: shadow })}</span>}
      </div>
      <Switch checked={active} label={t('policy.active')} aria-label={t('policy.activeOf', { name })} onChange={(event) => onActive(event.currentTarget.checked)} />
    </li>
  );
}

function TargetsText({ definition: { targets } }: Pick<SlaPolicy, 'definition'>) {
  const { t } = useTranslation('desk');
  const spanText = useSpanText();
  const shown = (['first_response', 'resolution', 'regulatory'] as const).flatMap((metric) => {
    const target = targets[metric];
    return target ? [`${t(`metric.${metric}`)}: ${spanText(target.span)}`] : [];
  });
  return shown.join(' · ');
}
