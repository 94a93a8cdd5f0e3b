import { Modal } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isNowhere } from './use-focus-back';

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** Without it the dialog can only be left by answering it. */
  readonly onClose?: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog with a title and a way out. Its head is no page header, whatever element it is made of. */
export function Dialog({ opened, title, onClose, wide, children }: DialogProps) {
  const { t } = useTranslation('common');
  useReturn(opened);
  const leave = onClose ?? (() => undefined);
  return (
    <Modal.Root opened={opened} onClose={leave} closeOnEscape={!!onClose} closeOnClickOutside={!!onClose} size={wide ? 'lg' : 'md'} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title fw={700} fz="lg" lh="sm">{title}</Modal.Title>
          {onClose && <Modal.CloseButton aria-label={t('action.close')} />}
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Focus goes back to what opened the dialog, also when the dialog is taken away instead of being closed. */
function useReturn(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    return () => void setTimeout(() => {
      if (isNowhere() && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    });
  }, [opened]);
}
