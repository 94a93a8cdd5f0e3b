import { Button } from '@mantine/core';
import { IconCoffee, IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/states';
import type { Queue } from './queue-filters';

/** Nothing found is one thing, nothing to do another. */
export function QueueEmpty({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('desk');
  const filtered = Object.keys(queue.filters).some((name) => name !== 'sort');
  if (filtered) {
    return (
      <EmptyState title={t('queue.noneFound')} icon={IconFilterOff} action={<Button variant="default" onClick={queue.clear}>{t('queue.clear')}</Button>}>
        {t('queue.noneFoundText')}
      </EmptyState>
    );
  }
  const toUnassigned = queue.view === 'mine' && (
    <Button component={Link} to="/desk?view=unassigned" variant="default">{t('queue.toUnassigned')}</Button>
  );
  return <EmptyState title={t(`queue.empty.${queue.view}`)} icon={IconCoffee} action={toUnassigned}>{t(`queue.emptyText.${queue.view}`)}</EmptyState>;
}
