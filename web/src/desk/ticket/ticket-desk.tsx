import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TicketAction, TicketDetail } from '../../api/desk-types';
import { usePageTitle } from '../../ui/page-title';
import { useKeys } from '../../ui/staff/use-keys';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import { useSubject } from '../../ui/staff/use-subject';
import { ActionDialog } from './actions/action-dialog';
import { Composer, type ComposerMode } from './composer/composer';
import { modeWithDraft } from './composer/drafts';
import { ConflictNotice } from './conflict-notice';
import { MailTrouble, useTroubledMails } from './conversation/mail-trouble';
import { Conversation } from './conversation/conversation';
import { GuessBanner } from './guess-question';
import { panelId, tabOf, type PanelName, type TabName } from './side/panels';
import { Side } from './side/side';
import { SideTabs } from './side/side-tabs';
import { TicketContext, type TicketDesk } from './ticket-context';
import { TicketHead } from './ticket-head';
import css from './ticket.module.css';
import { useChanges } from './use-changes';

/** One ticket on one screen: conversation and composer, and beside them what is owed. */
export function TicketDeskView({ ticket }: { readonly ticket: TicketDetail }) {
  const [action, setAction] = useState<TicketAction | null>(null);
  const [mode, setMode] = useState<ComposerMode>(() => modeWithDraft(ticket.id));
  const changes = useChanges(ticket);
  const panels = usePanels();
  const desk: TicketDesk = { ticket, change: changes.change, changing: changes.changing, ...panels, startAction: setAction };
  usePageTitle(`${ticket.reference} ${useSubject()(ticket.subject)}`);
  useTicketKeys((next) => { setMode(next); panels.setTab('conversation'); focusSoon('composer-text'); }, panels.showPanel);
  return (
    <TicketContext value={desk}>
      <article className={css.page} data-tab={panels.tab} aria-labelledby="ticket-subject">
        <TicketHead />
        <Notices ticketId={ticket.id} changes={changes} />
        <GuessBanner />
        <div className={css.columns}>
          <section className={css.talk} id="tab-conversation">
            <Conversation />
            <Composer mode={mode} onMode={setMode} />
          </section>
          <aside className={css.side}>
            <SideTabs />
            <Side />
          </aside>
        </div>
        {action && (
          <ActionDialog action={action} onClose={() => setAction(null)} onConflict={() => { setAction(null); void changes.tellConflict(); }} />
        )}
      </article>
    </TicketContext>
  );
}

function Notices({ ticketId, changes }: { readonly ticketId: string; readonly changes: ReturnType<typeof useChanges> }) {
  const { t } = useTranslation('desk');
  const errorText = useErrorText();
  const troubled = useTroubledMails(ticketId);
  if (!changes.conflict && !changes.error && troubled.length === 0) return null;
  return (
    <div className={css.notices}>
      {troubled.slice(-3).map((delivery) => <MailTrouble key={delivery.id} delivery={delivery} />)}
      {changes.conflict && <ConflictNotice conflict={changes.conflict} onDismiss={changes.dismiss} />}
      {changes.error && <Notice tone="red" role="alert" title={t('ticket.notChanged')}>{errorText(changes.error)}</Notice>}
    </div>
  );
}

function usePanels(): Pick<TicketDesk, 'tab' | 'setTab' | 'showPanel'> {
  const [tab, setTab] = useState<TabName>('conversation');
  const showPanel = (panel: PanelName): void => {
    setTab(tabOf[panel]);
    focusSoon(panelId(panel));
  };
  return { tab, setTab, showPanel };
}

/** The element may be drawn only after the state has changed. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const element = document.getElementById(id);
    element?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    element?.focus({ preventScroll: true });
  }));
}

function useTicketKeys(write: (mode: ComposerMode) => void, showPanel: (panel: PanelName) => void): void {
  const navigate = useNavigate();
  useKeys({
    r: () => write('reply'),
    n: () => write('note'),
    a: () => { showPanel('handling'); focusSoon('assignee'); },
    s: () => document.querySelector<HTMLElement>('[data-ticket-actions]')?.click(),
    u: () => void navigate(-1),
  });
}
