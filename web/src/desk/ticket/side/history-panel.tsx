import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/use-format';
import { useEventText } from '../conversation/use-event-text';
import { useTicketDesk } from '../ticket-context';
import { useTimeline } from '../use-ticket';
import { Panel } from './panel';
import css from './side.module.css';

/** Every step of the ticket, newest first. */
export function HistoryPanel() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const format = useFormat();
  const say = useEventText();
  const entries = (useTimeline(ticket.id).data?.items ?? []).filter((entry) => entry.type !== 'message' && entry.type !== 'note').toReversed();
  return (
    <Panel name="history" title={t('history.title')} icon={IconHistory}>
      {entries.length === 0 && <p className={css.none}>{t('history.none')}</p>}
      <ol className={css.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={css.entry}>
            <p className={css.text} dir="auto">{say(entry)}</p>
            <p className={css.small}><bdi>{entry.author.kind === 'system' ? t('author.system') : entry.author.name}</bdi> · {format.dateTime(entry.at)}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
