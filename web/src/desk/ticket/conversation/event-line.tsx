import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../api/desk-types';
import { useFormat } from '../../../ui/use-format';
import { useNow } from '../../../ui/use-now';
import css from './conversation.module.css';
import { useEventText } from './use-event-text';

/** Something that happened between the messages, in one quiet line. */
export function EventLine({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const now = useNow();
  const say = useEventText();
  return (
    <p className={css.event}>
      <span className={css.eventText} dir="auto">{say(entry)}</span>
      <span className={css.eventMeta}>
        <bdi>{entry.author.kind === 'system' ? t('author.system') : entry.author.name}</bdi> · <time dateTime={entry.at} title={format.dateTime(entry.at)}>{format.relative(entry.at, now)}</time>
      </span>
    </p>
  );
}
