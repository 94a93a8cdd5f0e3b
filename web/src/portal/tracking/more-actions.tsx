import { IconArrowBackUp, IconScale, IconSettings } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { appeal, withdraw, type Access } from '../../api/portal';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Button, LinkButton } from '../../ui/light/button';
import { TextArea } from '../../ui/light/text-fields';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import css from './tracking.module.css';
import { useDeed } from './use-complaint';

interface MoreActionsProps {
  readonly access: Access;
  readonly mayWithdraw: boolean;
  readonly mayAppeal: boolean;
}

export function MoreActions({ access, mayWithdraw, mayAppeal }: MoreActionsProps) {
  const { t } = useTranslation('tracking');
  return (
    <section className={`${css.card} ${css.more}`} aria-labelledby="more">
      <h2 className={css.heading} id="more">{t('more.title')}</h2>
      {mayAppeal && <ReasonedAction name="appeal" icon={<IconScale size="1.2rem" aria-hidden />} onDo={(reason) => appeal(access, reason)} access={access} />}
      <LinkButton look="quiet" to={`/t/${encodeURIComponent(access.reference)}/preferences`}><IconSettings size="1.2rem" aria-hidden />{t('more.preferences')}</LinkButton>
      {mayWithdraw && <ReasonedAction danger name="withdraw" icon={<IconArrowBackUp size="1.2rem" aria-hidden />} onDo={(reason) => withdraw(access, reason)} access={access} />}
    </section>
  );
}

interface ReasonedActionProps {
  readonly name: 'appeal' | 'withdraw';
  readonly danger?: boolean;
  readonly icon: ReactNode;
  readonly access: Access;
  readonly onDo: (reason: string) => Promise<unknown>;
}

/** A step that can't be taken back, asked in a dialog with its reason. */
function ReasonedAction({ name, danger, icon, access, onDo }: ReasonedActionProps) {
  const { t } = useTranslation('tracking');
  const errorText = useErrorText();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const deed = useDeed(access, onDo);
  const confirm = (): void => {
    setMissing(!reason.trim());
    if (reason.trim()) deed.mutate(reason.trim(), { onSuccess: () => setOpened(false) });
  };
  return (
    <>
      <Button look="quiet" onClick={() => setOpened(true)}>{icon}{t(`more.${name}.open`)}</Button>
      <ConfirmDialog opened={opened} danger={danger} busy={deed.isPending} title={t(`more.${name}.title`)} confirmLabel={t(`more.${name}.confirm`)} onConfirm={confirm} onClose={() => setOpened(false)}>
        <div className={css.form}>
          <p className={css.body}>{t(`more.${name}.text`)}</p>
          <TextArea label={t(`more.${name}.reason`)} rows={3} maxLength={4000} value={reason} error={isMissing ? t('more.reasonMissing') : undefined} onChange={(next) => { setMissing(false); setReason(next); }} />
          {deed.error && <Notice tone="red" role="alert">{errorText(deed.error)} {t('tracking.textKept')}</Notice>}
        </div>
      </ConfirmDialog>
    </>
  );
}
