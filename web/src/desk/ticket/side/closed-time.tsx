import { Button } from '@mantine/core';
import { IconCalendarCheck, IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { Notice } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import css from './side.module.css';

/** The nearest open moment, when a date was refused because we are closed then; null for any other refusal. */
export function openingAfter(error: unknown): Date | null {
  if (!(error instanceof ApiProblem) || !error.errors.some(({ code }) => code === 'promise.in_closed_time')) return null;
  const nearest = new Date(String(error.body.params?.nearest));
  return Number.isNaN(nearest.getTime()) ? null : nearest;
}

/** Says that nobody is here then, and offers the nearest moment at which somebody is. */
export function ClosedTime({ opens, onTake }: { readonly opens: Date; readonly onTake: (moment: Date) => void }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <Notice tone="yellow" icon={IconMoon} role="alert" title={t('promise.closed')}>
      <p className={css.text}>{t('promise.closedText')}</p>
      <Button mt="xs" size="sm" variant="default" className={css.wrap} leftSection={<IconCalendarCheck size="1.05rem" aria-hidden />} onClick={() => onTake(opens)}>
        {t('promise.takeNearest', { when: format.dateTime(opens) })}
      </Button>
    </Notice>
  );
}
