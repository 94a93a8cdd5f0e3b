import { ENGLISH } from './scripts-en';
import { PERSIAN } from './scripts-fa';
import { type Act, actsOf, type Stage } from './play-script';
import type { StoryClock } from './story-clock';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface Telling {
  clock: StoryClock;
  stage: Stage;
  /** The present: no act lies after it. */
  today: Date;
  /** Lets what is due happen: mails, reminders, breaches. */
  catchUp(): Promise<void>;
}

/** Plays every complaint in the order of time, so that each record carries the date on which it happened. */
export async function tellStory({ clock, stage, today, catchUp }: Telling): Promise<void> {
  const scripts = [...PERSIAN, ...ENGLISH];
  const acts = scripts.flatMap((script, index) => {
    const start = today.getTime() - script.daysAgo * DAY_MS;
    return actsOf(script, `customer${index + 1}@example.test`, stage).map((act) => ({ ...act, at: start + act.hours * HOUR_MS }));
  });
  const played = acts.filter((act) => act.at <= today.getTime()).sort((a, b) => a.at - b.at);
  let caughtUp = played[0]!.at;
  for (const act of played) {
    // Once a story day is enough for what falls due between the acts.
    for (; caughtUp + DAY_MS < act.at; caughtUp += DAY_MS) await at(clock, caughtUp + DAY_MS, catchUp);
    await at(clock, act.at, (act as Act).play);
  }
  await at(clock, today.getTime(), catchUp);
}

async function at(clock: StoryClock, instant: number, happen: () => Promise<void>): Promise<void> {
  clock.set(new Date(instant));
  await happen();
}
