import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './confirm-dialog.module.css';
import { Button } from './light/button';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, and any field that the answer needs. */
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that can't be taken back. The browser's own modal dialog keeps focus and Escape right. */
export function ConfirmDialog({ opened, title, children, confirmLabel, danger, busy, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (opened && !dialog.current?.open) dialog.current?.showModal();
    if (!opened && dialog.current?.open) dialog.current.close();
  }, [opened]);
  return (
    <dialog ref={dialog} className={css.dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 className={css.title} id={titleId}>{title}</h2>
      {children}
      <div className={css.actions}>
        <Button look="outline" onClick={onClose}>{t('action.cancel')}</Button>
        <Button look={danger ? 'danger' : 'filled'} busyLabel={busy && t('action.underWay')} onClick={onConfirm}>{confirmLabel}</Button>
      </div>
    </dialog>
  );
}
