import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './timeline.module.css';
import type { Tone } from './tone';
import toneCss from './tone.module.css';
import { useFormat } from './use-format';
import { useNow } from './use-now';

export interface TimelineEntry {
  readonly id: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly icon: Icon;
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly body?: ReactNode;
}

/** What happened, in order. Times are told relative to now, the exact moment stands beside. */
export function Timeline({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label: string }) {
  const format = useFormat();
  const now = useNow();
  return (
    <ol className={css.list} aria-label={label}>
      {entries.map(({ id, at, icon: Glyph, tone, title, body }) => (
        <li key={id} className={`${css.item} ${toneCss.tone}`} data-tone={tone}>
          <span className={css.mark}><Glyph size="1.2rem" aria-hidden /></span>
          <div>
            <div className={css.head}>
              <span className={css.title}>{title}</span>
              <time className={css.time} dateTime={at} title={format.dateTime(at)}>{format.relative(at, now)} · {format.dateTime(at)}</time>
            </div>
            {body}
          </div>
        </li>
      ))}
    </ol>
  );
}
