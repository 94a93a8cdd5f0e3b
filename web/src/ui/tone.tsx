import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './tone.module.css';

/** What a colour says: gray rests, accent moves, blue waits for somebody, yellow is soon, green is done, red is late or refused. */
export type Tone = 'gray' | 'accent' | 'blue' | 'yellow' | 'green' | 'red';

interface ToneBadgeProps {
  readonly tone: Tone;
  readonly icon?: Icon;
  readonly children: ReactNode;
}

/** Words with an icon on a tint: the base of every badge, so that none speaks by colour alone. */
export function ToneBadge({ tone, icon: Glyph, children }: ToneBadgeProps) {
  return (
    <span className={`${css.tone} ${css.badge}`} data-tone={tone}>
      {Glyph && <Glyph size="1.05em" aria-hidden />}
      {children}
    </span>
  );
}

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly icon?: Icon;
  /** `alert` interrupts a screen reader, `status` waits; leave out for text that was there from the start. */
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
}

const glyphs: Partial<Record<Tone, Icon>> = { red: IconAlertTriangle, yellow: IconAlertTriangle, green: IconCircleCheck };

/** A message in the page. Important news is told here, never by a passing toast alone. */
export function Notice({ tone, title, icon, role, children }: NoticeProps) {
  const Glyph = icon ?? glyphs[tone] ?? IconInfoCircle;
  return (
    <div className={`${css.tone} ${css.notice}`} data-tone={tone} role={role}>
      <Glyph size="1.25rem" aria-hidden />
      <div className={css.noticeBody}>
        {title && <p className={css.noticeTitle}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
