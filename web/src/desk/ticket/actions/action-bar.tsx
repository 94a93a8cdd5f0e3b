import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TicketAction } from '../../../api/desk-types';
import { useTicketDesk } from '../ticket-context';
import css from './actions.module.css';
import { actionSpecs, orderActions } from './action-specs';

/** What can be done with the ticket now: the next step as a button, everything in the menu beside it. */
export function ActionBar() {
  const { t } = useTranslation('desk');
  const { ticket, startAction } = useTicketDesk();
  const actions = orderActions(ticket.allowedActions);
  const [first, second] = actions;
  if (!first) return null;
  return (
    <div className={css.bar}>
      <ActionButton action={first} onClick={() => startAction(first)} />
      {second && second !== 'merge' && <span className={css.second}><ActionButton action={second} quiet onClick={() => startAction(second)} /></span>}
      <Menu position="bottom-end" width="max-content" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button data-ticket-actions variant="default" rightSection={<IconChevronDown size="1rem" aria-hidden />}>{t('action.menu')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.map((action) => {
            const { icon: Glyph, danger } = actionSpecs[action]!;
            return (
              <Menu.Item key={action} color={danger && 'red'} leftSection={<Glyph size="1.1rem" aria-hidden />} onClick={() => startAction(action)}>
                {t(`action.do.${action}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function ActionButton({ action, quiet, onClick }: { readonly action: TicketAction; readonly quiet?: boolean; readonly onClick: () => void }) {
  const { t } = useTranslation('desk');
  const Glyph = actionSpecs[action]!.icon;
  return (
    <Button variant={quiet ? 'default' : 'filled'} leftSection={<Glyph size="1.1rem" aria-hidden />} onClick={onClick}>{t(`action.do.${action}`)}</Button>
  );
}
