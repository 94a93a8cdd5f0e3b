import { Button } from '@mantine/core';
import { IconCalendarCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePromisedDate } from '../../../api/desk';
import { useFormat } from '../../../ui/use-format';
import { useNow } from '../../../ui/use-now';
import { useTicketDesk } from '../ticket-context';
import { ChangeDateForm } from './change-date-form';
import css from './side.module.css';

/** The date by which the customer was told to expect an answer. It can move as long as it has not passed and the ticket is open. */
export function PromisedDate({ promisedBy }: { readonly promisedBy: string }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const format = useFormat();
  const now = useNow();
  const [changing, setChanging] = useState(false);
  const passed = Date.parse(promisedBy) <= now;
  const movable = !passed && ticket.closedAt === null && ticket.mergedIntoId === null;
  return (
    <>
      <div className={css.promised}>
        <IconCalendarCheck size="1.1rem" aria-hidden />
        <p>{t('clocks.promised')} <time dateTime={promisedBy}>{format.dateTime(promisedBy)}</time></p>
        {movable && !changing && (
          <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size="0.95rem" aria-hidden />} aria-label={t('promise.change.ofAnswer')} onClick={() => setChanging(true)}>
            {t('promise.change.do')}
          </Button>
        )}
      </div>
      {changing && (
        <ChangeDateForm from={promisedBy} onDone={() => setChanging(false)}
          write={({ at, reason }) => changePromisedDate(ticket.id, { promisedBy: at, reason, version: ticket.version })} />
      )}
    </>
  );
}
