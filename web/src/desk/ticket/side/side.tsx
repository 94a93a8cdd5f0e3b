import { useTicketDesk } from '../ticket-context';
import { ActionsPanel } from './actions-panel';
import { CausePanel } from './cause-panel';
import { ClocksPanel } from './clocks-panel';
import { CustomerPanel } from './customer-panel';
import { DecisionPanel } from './decision-panel';
import { HandlingPanel } from './handling-panel';
import { HistoryPanel } from './history-panel';
import { MissingPanel } from './missing-panel';
import { ParticipantsPanel } from './participants-panel';
import { PromisesPanel } from './promises-panel';
import { RemediesPanel } from './remedies-panel';
import css from './side.module.css';

const shortPath = ['suggestion', 'praise', 'question'];

export function Side() {
  const { tab, ticket } = useTicketDesk();
  const short = shortPath.includes(ticket.kind);
  return (
    <div className={css.panels} data-tab={tab}>
      {(tab === 'overview' || tab === 'conversation') && <><ParticipantsPanel /><ClocksPanel /><MissingPanel /><HandlingPanel /></>}
      {tab === 'resolution' && (
        <>
          {!short && <DecisionPanel />}
          <ActionsPanel />
          <RemediesPanel />
          <PromisesPanel />
          {!short && <CausePanel />}
        </>
      )}
      {tab === 'customer' && <><CustomerPanel /><HistoryPanel /></>}
    </div>
  );
}
