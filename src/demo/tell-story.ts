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
  /** When something falls due after this moment of the story; null when nothing does. */
  nextDue(after: Date): Promise<Date | null>;
  /** Lets what is due happen: breaches, reminders, and the mails they bring. */
  catchUp(): Promise<void>;
  /** Does the work that the last act left behind; no clock runs out meanwhile. */
  workOff(): Promise<void>;
}

/** Plays every complaint in the order of time, so that each record carries the date on which it happened. */
export async function tellStory({ clock, stage, today, nextDue, catchUp, workOff }: Telling): Promise<void> {
  const scripts = [...PERSIAN, ...ENGLISH];
  const acts = scripts.flatMap((script, index) => {
    const start = today.getTime() - script.daysAgo * DAY_MS;
    return actsOf(script, `customer${index + 1}@example.test`, stage).map((act) => ({ ...act, at: start + act.hours * HOUR_MS }));
  });
  const played = acts.filter((act) => act.at <= today.getTime()).sort((a, b) => a.at - b.at);
  clock.set(new Date(played[0]!.at));
  for (const act of played) {
    await passTime(act.at);
    clock.set(new Date(act.at));
    await (act as Act).play();
    // Mails leave at once: a reply counts from when it has left.
    await workOff();
  }
  await passTime(today.getTime());
  clock.set(today);
  await catchUp();

  /** What falls due on the way happens at its own time: a time that is broken in the night is broken in the night. */
  async function passTime(until: number): Promise<void> {
    for (let due = await nextDue(clock.now()); due !== null && due.getTime() < until; due = await nextDue(clock.now())) {
      clock.set(due);
      await catchUp();
    }
  }
}
