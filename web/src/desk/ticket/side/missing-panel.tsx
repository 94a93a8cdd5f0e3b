import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/tone';
import { FaultList } from '../actions/fault-list';
import { useTicketDesk } from '../ticket-context';
import { useFaults } from '../use-ticket';
import { Panel } from './panel';
import css from './side.module.css';

/** What is still missing before the ticket can be resolved: seen while working, not only when it is refused. */
export function MissingPanel() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const faults = useFaults(ticket);
  if (!ticket.allowedActions.includes('resolve') || !faults.data) return null;
  return (
    <Panel name="missing" title={t('missing.title')} icon={IconChecklist}>
      {faults.data.length === 0
        ? <Notice tone="green">{t('missing.nothing')}</Notice>
        : <div className={css.missing}><FaultList faults={faults.data} /></div>}
    </Panel>
  );
}
