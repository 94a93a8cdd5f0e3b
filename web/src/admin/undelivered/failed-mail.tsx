import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPhone, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeliveryState, FailedDelivery } from '../../api/deliveries';
import { ServerWords } from '../../ui/staff/mail/server-words';
import { useSettle } from '../../ui/staff/mail/use-settle';
import { useRetry } from '../../ui/staff/mail/use-retry';
import { useErrorText } from '../../ui/states';
import { Notice, ToneBadge } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from '../admin.module.css';

export function FailedMail({ mail }: { readonly mail: FailedDelivery }) {
  const { t } = useTranslation('delivery');
  const errorText = useErrorText();
  const { retry, result, waits } = useRetry(mail.id);
  const again = !result || result.state === 'failed';
  const settle = useSettle(mail.id);
  if (settle.isSuccess) return <li className={css.card}><Head mail={mail} /><Notice tone="green" role="status">{t('settled')}</Notice></li>;
  return (
    <li className={css.card}>
      <Head mail={mail} />
      <div>
        <ServerWords answer={result?.providerAnswer ?? mail.providerAnswer} reason={result?.reason ?? mail.reason} />
        {mail.addressDead && <p className={css.advice}><IconPhone size="1.05rem" aria-hidden />{t('otherWay')}</p>}
      </div>
      {settle.error && <Notice tone="red" role="alert">{errorText(settle.error)}</Notice>}
      {retry.error && <Notice tone="red" role="alert">{errorText(retry.error)}</Notice>}
      {result && !waits && <Result result={result} />}
      <div className={css.cardActions}>
        {again && (
          <Button size="compact-md" variant="default" loading={waits} leftSection={<IconRefresh size="1rem" aria-hidden />} aria-label={t('againTo', { address: mail.address ?? t('hidden') })} onClick={() => retry.mutate()}>
            {t('again')}
          </Button>
        )}
        {again && (
          <Button size="compact-md" variant="default" loading={settle.isPending} disabled={waits} leftSection={<IconCheck size="1rem" aria-hidden />} aria-label={t('settleOf', { address: mail.address ?? t('hidden') })} onClick={() => settle.mutate()}>
            {t('settle')}
          </Button>
        )}
        {mail.ticketReference && <Link to={`/desk/t/${mail.ticketReference}`}>{t('open')} {`\u2068${mail.ticketReference}\u2069`}</Link>}
      </div>
    </li>
  );
}

function Head({ mail }: { readonly mail: FailedDelivery }) {
  const { t } = useTranslation('delivery');
  const format = useFormat();
  return (
    <div className={css.mailHead}>
      <strong dir="auto">{mail.subject ?? t('hidden')}</strong>
      <span className={css.facts}>
        <span>{t(`to.${mail.recipient}`)} {mail.address && <span data-ltr>{mail.address}</span>}</span>
        <span>{t('tries', { count: mail.attempts, n: format.number(mail.attempts) })}</span>
        <time dateTime={mail.createdAt}>{format.dateTime(mail.createdAt)}</time>
      </span>
      <span><ToneBadge tone="red" icon={IconAlertTriangle}>{t([`state.${mail.reason}`, 'state.refused'])}</ToneBadge></span>
    </div>
  );
}

const tones = { sent: 'green', queued: 'blue', failed: 'red', suppressed: 'yellow' } as const;

function Result({ result: { state, reason } }: { readonly result: DeliveryState }) {
  const { t } = useTranslation('delivery');
  return <Notice tone={tones[state]} role="status">{state === 'suppressed' ? t([`held.${reason}`, 'held.other']) : t(`result.${state}`)}</Notice>;
}
