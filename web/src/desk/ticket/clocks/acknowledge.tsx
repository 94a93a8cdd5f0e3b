import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { acknowledgeClock, type AnsweredClock } from '../../../api/sla';
import { FormError } from '../side/panel-form';
import { useTicketDesk } from '../ticket-context';
import { useTicketWrite } from '../use-ticket';
import css from './clocks.module.css';
import { callsForSomebody } from './facts';
import { useFactsOf } from './use-clock-facts';
import { useFactText } from './use-fact-text';

/** Takes an escalation over, so that the clock calls nobody else. Offered once it has called; then says who has it. */
export function Acknowledge({ clock }: { readonly clock: AnsweredClock }) {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const facts = useFactsOf(ticket.id, clock);
  const take = useTicketWrite(ticket, () => acknowledgeClock(ticket.id, clock.metric, clock.instance));
  const factText = useFactText();
  const taken = clock.open && facts.data?.findLast(({ kind }) => kind === 'acknowledged');
  if (taken) return <p className={css.note} role="status">{factText(taken)}</p>;
  if (!callsForSomebody(clock, facts.data ?? [])) return null;
  return (
    <div>
      <Button size="compact-sm" variant="light" leftSection={<IconHandStop size="1rem" aria-hidden />} loading={take.isPending} aria-label={t('acknowledge.of', { clock: desk(`metric.${clock.metric}`) })} onClick={() => take.mutate(undefined)}>
        {t('acknowledge.do')}
      </Button>
      <FormError error={take.error} />
    </div>
  );
}
