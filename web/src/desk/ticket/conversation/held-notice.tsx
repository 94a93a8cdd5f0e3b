import { Button } from '@mantine/core';
import { IconArrowBackUp, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { undoReply } from '../../../api/desk';
import type { TimelineEntry } from '../../../api/desk-types';
import { useErrorText } from '../../../ui/states';
import { useMe } from '../../../ui/staff/session';
import { backToDraft } from '../composer/drafts';
import { useTicketDesk } from '../ticket-context';
import { useTicketWrite } from '../use-ticket';
import css from './conversation.module.css';

/** A reply that has not left: the customer does not see it, and its writer can call it back, also after the page was opened again. */
export function HeldNotice({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation('desk');
  const errorText = useErrorText();
  const { ticket } = useTicketDesk();
  const me = useMe();
  const undo = useTicketWrite(ticket, async () => backToDraft(ticket.id, (await undoReply(ticket.id, entry.id)).text));
  const mine = entry.author.id === me.id || me.role !== 'agent';
  return (
    <div className={css.held}>
      <span><IconClock size="0.95rem" aria-hidden /> {t('held.waits')}</span>
      {mine && (
        <Button size="compact-sm" variant="subtle" loading={undo.isPending} leftSection={<IconArrowBackUp size="0.95rem" aria-hidden />} onClick={() => undo.mutate(undefined)}>
          {t('outbox.undo')}
        </Button>
      )}
      {undo.error && <span role="alert">{errorText(undo.error)}</span>}
    </div>
  );
}
