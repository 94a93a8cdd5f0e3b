import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { useFaults } from '../use-ticket';
import { tabs, type TabName } from './panels';
import css from './side.module.css';

/** Switches between the groups of panels; on a phone also to the conversation. */
export function SideTabs() {
  const { t } = useTranslation('desk');
  const { ticket, tab, setTab } = useTicketDesk();
  const format = useFormat();
  const wide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  const faults = useFaults(ticket).data?.length ?? 0;
  return (
    <div className={css.tabs} role="group" aria-label={t('side.label')}>
      {tabs.map((name) => (
        <button key={name} type="button" className={css.tab} data-name={name} aria-pressed={isShown(name, tab, wide)} onClick={() => setTab(name)}>
          {t(`side.${name}`)}
          {name === 'resolution' && faults > 0 && (
            <ToneBadge tone="yellow">
              <span aria-hidden>{format.number(faults)}</span>
              <span className="peygir-hidden">{t('missing.count', { count: faults, n: format.number(faults) })}</span>
            </ToneBadge>
          )}
        </button>
      ))}
    </div>
  );
}

/** Beside the conversation there is always one group in sight: the overview, until another is chosen. */
const isShown = (name: TabName, chosen: TabName, wide: boolean): boolean => name === chosen || (wide && name === 'overview' && chosen === 'conversation');
