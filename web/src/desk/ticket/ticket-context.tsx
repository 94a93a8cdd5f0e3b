import { createContext, useContext } from 'react';
import type { TicketAction, TicketChange, TicketDetail } from './types';
import type { PanelName, TabName } from './side/panels';

export interface TicketDesk {
  readonly ticket: TicketDetail;
  /** Changes fields of the ticket under its version; a conflict is shown on the page. */
  readonly change: (change: Omit<TicketChange, 'version'>) => void;
  readonly changing: boolean;
  readonly tab: TabName;
  readonly setTab: (tab: TabName) => void;
  /** Brings a panel of the side into sight and moves focus there. */
  readonly showPanel: (panel: PanelName) => void;
  /** Opens the dialog of an action. */
  readonly startAction: (action: TicketAction) => void;
}

export const TicketContext = createContext<TicketDesk | null>(null);

export function useTicketDesk(): TicketDesk {
  const desk = useContext(TicketContext);
  if (!desk) throw new Error('useTicketDesk needs a ticket page around it');
  return desk;
}
