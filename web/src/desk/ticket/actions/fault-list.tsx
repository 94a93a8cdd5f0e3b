import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../api/desk-types';
import type { PanelName } from '../side/panels';
import { useTicketDesk } from '../ticket-context';
import css from './actions.module.css';

/** Where each unmet guard is put right. */
const panelOf: Readonly<Record<string, PanelName>> = {
  assessment_missing: 'handling',
  decision_missing: 'decision',
  action_missing: 'actions',
  remedy_open: 'remedies',
  promise_open: 'promises',
  root_cause_missing: 'cause',
  breach_reason_missing: 'clocks',
  nothing_to_appeal: 'decision',
};

/** Everything that stands in the way at once, each with the way to put it right. */
export function FaultList({ faults, onJump }: { readonly faults: readonly Fault[]; readonly onJump?: () => void }) {
  const { t, i18n } = useTranslation('desk');
  const { showPanel } = useTicketDesk();
  return (
    <ul className={css.faults}>
      {faults.map((fault) => {
        const panel = panelOf[fault.code];
        const said = i18n.exists(`desk:missing.code.${fault.code}`) ? t(`missing.code.${fault.code}`) : fault.message;
        return (
          <li key={`${fault.code}${fault.field}`} className={css.fault}>
            <span>{said}</span>
            {panel && (
              <Button size="compact-sm" variant="default" rightSection={<IconArrowRight size="0.95rem" className="peygir-mirror" aria-hidden />}
                aria-label={t('missing.fixThis', { what: said })} onClick={() => { onJump?.(); showPanel(panel); }}>
                {t('missing.fix')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
