import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/staff/dialog';
import css from '../sla.module.css';
import { useWide } from '../use-width';
import { FaultNotice } from './faults';

/** Opens the trial; null where it stands beside the form. */
const TrialContext = createContext<(() => void) | null>(null);

/** A long form, and beside it what it would do. Where there is no room for both, that opens from the form's foot. */
export function Editor({ trial, children }: { readonly trial: ReactNode; readonly children: ReactNode }) {
  const { t } = useTranslation('sla');
  const wide = useWide();
  const [opened, setOpened] = useState(false);
  return (
    <TrialContext value={wide ? null : () => setOpened(true)}>
      <div className={css.editor}>
        <div className={css.form}>{children}</div>
        {wide && (
          <aside className={css.trial} aria-labelledby="trial">
            <h2 className={css.heading} id="trial">{t('trial.title')}</h2>
            {trial}
          </aside>
        )}
      </div>
      {!wide && <Dialog opened={opened} title={t('trial.title')} onClose={() => setOpened(false)}>{trial}</Dialog>}
    </TrialContext>
  );
}

export interface EditorFootProps {
  readonly error: unknown;
  readonly busy: boolean;
  readonly saveLabel: string;
  /** What saving does and does not do. */
  readonly saveHint: string;
  readonly done?: ReactNode;
}

/** What became of the last save, and the way to the next one; always in reach. */
export function EditorFoot({ error, busy, saveLabel, saveHint, done }: EditorFootProps) {
  const { t } = useTranslation('sla');
  const tryOut = useContext(TrialContext);
  return (
    <div className={css.foot}>
      <div className={css.outcome}><FaultNotice error={error} />{done}</div>
      <span className={css.note}>{saveHint}</span>
      <div className={css.footActions}>
        {tryOut && <Button variant="default" size="md" leftSection={<IconFlask size="1.1rem" aria-hidden />} onClick={tryOut}>{t('trial.open')}</Button>}
        <Button type="submit" size="md" loading={busy}>{saveLabel}</Button>
      </div>
    </div>
  );
}
