import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnsweredClock } from '../../../api/sla';
import { Acknowledge } from './acknowledge';
import { BreachReason } from './breach-reason';
import { ClockStory } from './clock-story';
import css from './clocks.module.css';

/** What a clock's line leads to: taking its escalation over, why it was broken, and its story. */
export function ClockMore({ clock }: { readonly clock: AnsweredClock }) {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const [opened, setOpened] = useState(false);
  return (
    <div className={css.more}>
      <Acknowledge clock={clock} />
      <BreachReason clock={clock} />
      <details className={css.details} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{t('story.open')}<span className="peygir-hidden"> {desk(`metric.${clock.metric}`)}</span></summary>
        {opened && <ClockStory clock={clock} />}
      </details>
    </div>
  );
}
