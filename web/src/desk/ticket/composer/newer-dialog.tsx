import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface NewerDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSend: () => void;
}

/** Nobody answers past a customer by accident. */
export function NewerDialog({ opened, onClose, onSend }: NewerDialogProps) {
  const { t } = useTranslation('desk');
  return (
    <Modal opened={opened} onClose={onClose} title={t('newer.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }} centered>
      <p>{t('newer.text')}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onSend}>{t('newer.send')}</Button>
        <Button data-autofocus onClick={onClose}>{t('newer.read')}</Button>
      </Group>
    </Modal>
  );
}
