import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import type { useVersioned } from '../use-versioned';

type Editing = Pick<ReturnType<typeof useVersioned>, 'conflict' | 'takeTheirs'> & { readonly save: { readonly data: { readonly version: number } | undefined } };

/** What became of a save: the new version, or how to go on when somebody else was faster. */
export function SaveOutcome({ editing: { save, conflict, takeTheirs } }: { readonly editing: Editing }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  if (conflict) return <Button size="compact-md" variant="default" onClick={takeTheirs}>{t('takeTheirs')}</Button>;
  return save.data ? <Notice tone="green" role="status">{t('savedVersion', { n: format.number(save.data.version) })}</Notice> : null;
}
