import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function UndoText({ message, onUndo }: { readonly message: string; readonly onUndo: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <Group justify="space-between" wrap="nowrap" role="status">
      <span>{message}</span>
      <Button size="compact-sm" variant="light" onClick={onUndo}>{t('outbox.undo')}</Button>
    </Group>
  );
}
