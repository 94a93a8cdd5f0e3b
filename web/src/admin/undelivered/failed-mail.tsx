import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPhone, IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeliveryState, FailedDelivery } from '../../api/deliveries';
import { ServerWords } from '../../ui/staff/mail/server-words';
import { subjectAlone } from '../../ui/staff/mail/subject-alone';
import { useRetry } from '../../ui/staff/mail/use-retry';
import { useSettle } from '../../ui/staff/mail/use-settle';
import { useFocusBack } from '../../ui/staff/use-focus-back';
import { useErrorText } from '../../ui/states';
import { Notice, ToneBadge } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from '../admin.module.css';

export function FailedMail({ mail }: { readonly mail: FailedDelivery }) {
  const { t } = useTranslation('delivery');
  const errorText = useErrorText();
  const { retry, result, waits } = useRetry(mail.id);
  const settle = useSettle(mail.id);
  const { place, back } = useFocusBack<HTMLLIElement>();
  const answered = settle.isSuccess ? 'settled' : !waits && result?.state;
  useEffect(() => { if (answered) back(); }, [answered, back]);
  if (settle.isSuccess) return <li ref={place} className={css.card} tabIndex={-1}><Head mail={mail} arrived /><Notice tone="green" role="status">{t('settled')}</Notice></li>;
  return (
    <li ref={place} className={css.card} tabIndex={-1}>
      <Head mail={mail} arrived={result?.state === 'sent'} />
      {result?.state !== 'sent' && <Why mail={mail} result={result} />}
      {settle.error && <Notice tone="red" role="alert">{errorText(settle.error)}</Notice>}
      {retry.error && <Notice tone="red" role="alert">{errorText(retry.error)}</Notice>}
      {result && !waits && <Result result={result} />}
      <div className={css.cardActions}>
        {(!result || result.state === 'failed') && (
          <>
            <Button size="compact-md" variant="default" loading={waits} leftSection={<IconRefresh size="1rem" aria-hidden />} aria-label={t('againTo', { address: mail.address ?? t('hidden') })} onClick={() => retry.mutate()}>
              {t('again')}
            </Button>
            <Button size="compact-md" variant="default" loading={settle.isPending} disabled={waits} leftSection={<IconCheck size="1rem" aria-hidden />} aria-label={t('settleOf', { address: mail.address ?? t('hidden') })} onClick={() => settle.mutate()}>
              {t('settle')}
            </Button>
          </>
        )}
        {mail.ticketReference && <Link to={`/desk/t/${mail.ticketReference}`} data-tap>{t('open')} {`\u2068${mail.ticketReference}\u2069`}</Link>}
      </div>
    </li>
  );
}

/** Why it is not there; no news any more once it is. */
function Why({ mail, result }: { readonly mail: FailedDelivery; readonly result: DeliveryState | undefined }) {
  const { t } = useTranslation('delivery');
  return (
    <div>
      <ServerWords answer={result?.providerAnswer ?? mail.providerAnswer} reason={result?.reason ?? mail.reason} />
      {mail.addressDead && <p className={css.advice}><IconPhone size="1.05rem" aria-hidden />{t('otherWay')}</p>}
    </div>
  );
}

function Head({ mail, arrived }: { readonly mail: FailedDelivery; readonly arrived: boolean }) {
  const { t } = useTranslation('delivery');
  const format = useFormat();
  return (
    <div className={css.mailHead}>
      <strong dir="auto">{mail.subject === null ? t('hidden') : subjectAlone(mail.subject, mail.ticketReference ?? '')}</strong>
      <span className={css.facts}>
        <span>{t(`to.${mail.recipient}`)} {mail.address && <span data-ltr>{mail.address}</span>}</span>
        <span>{t('tries', { count: mail.attempts, n: format.number(mail.attempts) })}</span>
        <time dateTime={mail.createdAt}>{format.dateTime(mail.createdAt)}</time>
      </span>
      {!arrived && <span><ToneBadge tone="red" icon={IconAlertTriangle}>{t([`state.${mail.reason}`, 'state.refused'])}</ToneBadge></span>}
    </div>
  );
}

const tones = { sent: 'green', queued: 'blue', failed: 'red', suppressed: 'yellow' } as const;

function Result({ result: { state, reason } }: { readonly result: DeliveryState }) {
  const { t } = useTranslation('delivery');
  return <Notice tone={tones[state]} role="status">{state === 'suppressed' ? t([`held.${reason}`, 'held.other']) : t(`result.${state}`)}</Notice>;
}
