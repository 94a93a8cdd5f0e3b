import { Button } from '@mantine/core';
import { IconCheck, IconPhone, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { retryDelivery, settleDelivery } from '../../../api/deliveries';
import type { Delivery } from '../../../api/desk-types';
import mail from '../../../ui/staff/mail/mail.module.css';
import { ServerWords } from '../../../ui/staff/mail/server-words';
import { subjectAlone } from '../../../ui/staff/mail/subject-alone';
import { useErrorText } from '../../../ui/states';
import { Notice } from '../../../ui/tone';
import { useTicketDesk } from '../ticket-context';
import { useDeliveries, useTicketWrite } from '../use-ticket';

const isTrouble = ({ state, reason, settledAt }: Delivery): boolean => (state === 'failed' && !settledAt) || (state === 'suppressed' && reason === 'undeliverable');

/** Mails of the ticket that did not arrive and carry nobody's message: those stand below their message. */
export function useTroubledMails(ticketId: string): readonly Delivery[] {
  return useDeliveries(ticketId).data?.filter((one) => isTrouble(one) && one.messageId === null) ?? [];
}

/** A mail that did not arrive: why, another try, and another way to the customer when the address is dead. */
export function MailTrouble({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation('delivery');
  const errorText = useErrorText();
  const { ticket } = useTicketDesk();
  const again = useTicketWrite(ticket, () => retryDelivery(delivery.id));
  const settle = useTicketWrite(ticket, () => settleDelivery(delivery.id));
  if (!isTrouble(delivery)) return null;
  const { state, reason, addressDead, providerAnswer, address, subject, messageId } = delivery;
  const who = address ? `\u2068${address}\u2069` : t('hidden');
  return (
    <Notice tone="red" role="status" title={messageId || !subject ? t('trouble.reply', { address: who }) : t('trouble.mail', { address: who, subject: `\u2068${subjectAlone(subject, ticket.reference)}\u2069` })}>
      {state === 'failed' ? <ServerWords answer={providerAnswer} reason={reason} /> : <p className={mail.line}>{t('trouble.notTried')}</p>}
      {addressDead && <OtherWay />}
      {(again.error ?? settle.error) && <p role="alert" className={mail.line}>{errorText(again.error ?? settle.error)}</p>}
      {state === 'failed' && (
        <div className={mail.actions}>
          <Button size="compact-md" variant="default" loading={again.isPending} leftSection={<IconRefresh size="1rem" aria-hidden />} onClick={() => again.mutate(undefined)}>{t('again')}</Button>
          <Button size="compact-md" variant="default" loading={settle.isPending} leftSection={<IconCheck size="1rem" aria-hidden />} onClick={() => settle.mutate(undefined)}>{t('settle')}</Button>
        </div>
      )}
    </Notice>
  );
}

function OtherWay() {
  const { t } = useTranslation('delivery');
  const { ticket: { customer } } = useTicketDesk();
  return (
    <p className={mail.line}>
      {customer?.phone
        ? <>{t('trouble.call')} <IconPhone size="1em" aria-hidden /> <a href={`tel:${customer.phone}`} data-ltr>{customer.phone}</a></>
        : t('trouble.noPhone')}
    </p>
  );
}
