import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/staff/dialog';

interface NewerDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSend: () => void;
}

/** Nobody answers past a customer by accident. */
export function NewerDialog({ opened, onClose, onSend }: NewerDialogProps) {
  const { t } = useTranslation('desk');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('newer.title')}>
      <p>{t('newer.text')}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onSend}>{t('newer.send')}</Button>
        <Button data-autofocus onClick={onClose}>{t('newer.read')}</Button>
      </Group>
    </Dialog>
  );
}
