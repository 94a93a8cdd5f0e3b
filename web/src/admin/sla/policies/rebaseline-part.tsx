import { Button, Group } from '@mantine/core';
import { IconRefreshAlert } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rebaseline, type Rebaseline, type SlaPolicy } from '../../../api/sla';
import { Dialog } from '../../../ui/staff/dialog';
import { ErrorState, LoadingState, useErrorText } from '../../../ui/states';
import { Notice } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import css from '../sla.module.css';
import own from './policies.module.css';
import { useRenewSla } from '../use-sla';

/** Moves clocks that run to the newest version, after showing what that would do. */
export function RebaselinePart({ policy }: { readonly policy: SlaPolicy }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const renew = useRenewSla();
  const [asking, setAsking] = useState(false);
  const dry = useMutation({ mutationFn: () => rebaseline(policy.id, true) });
  const move = useMutation({ mutationFn: () => rebaseline(policy.id, false), onSuccess: async () => { setAsking(false); await renew(); } });
  const ask = (): void => {
    move.reset();
    setAsking(true);
    dry.mutate();
  };
  return (
    <section className={css.part} aria-labelledby="rebaseline">
      <h2 className={css.heading} id="rebaseline">{t('rebaseline.title')}</h2>
      <p className={css.note}>{t('rebaseline.hint')}</p>
      {move.isSuccess && <Notice tone="green" role="status">{t('rebaseline.done', { count: move.data.tickets, n: format.number(move.data.tickets) })}</Notice>}
      <div><Button variant="default" leftSection={<IconRefreshAlert size="1.1rem" aria-hidden />} onClick={ask}>{t('rebaseline.ask')}</Button></div>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('rebaseline.confirmTitle', { n: format.number(policy.version) })}>
        {dry.isPending && <LoadingState label={t('rebaseline.counting')} shape="list" />}
        {dry.isError && <ErrorState error={dry.error} onRetry={() => dry.mutate()} />}
        {dry.isSuccess && <Confirm numbers={dry.data} busy={move.isPending} error={move.error} onConfirm={() => move.mutate()} onClose={() => setAsking(false)} />}
      </Dialog>
    </section>
  );
}

interface ConfirmProps {
  readonly numbers: Rebaseline;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function Confirm({ numbers: { tickets, clocks, wouldBreach, wouldEnd }, busy, error, onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const errorText = useErrorText();
  return (
    <div className={css.form}>
      <dl className={own.numbers}>
        {Object.entries({ tickets, clocks, wouldBreach, wouldEnd }).map(([name, count]) => <div key={name}><dt>{t(`rebaseline.${name}`)}</dt><dd>{format.number(count)}</dd></div>)}
      </dl>
      {wouldBreach > 0 && <Notice tone="yellow">{t('rebaseline.warning', { count: wouldBreach, n: format.number(wouldBreach) })}</Notice>}
      {error !== null && <Notice tone="red" role="alert">{errorText(error)}</Notice>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button color={wouldBreach > 0 ? 'red.9' : undefined} disabled={clocks === 0} loading={busy} onClick={onConfirm}>{t('rebaseline.confirm', { count: clocks, n: format.number(clocks) })}</Button>
      </Group>
    </div>
  );
}
