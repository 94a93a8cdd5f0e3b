import { type FixedPart, type Mail, OPEN } from './mail';

/** With the date that holds now: the one told before may have passed. */
const AGAIN: FixedPart = { part: 'part.reference', or: ['promisedBy'] };

export interface ReopenedData {
  /** The customer said no to the resolution; otherwise it was taken up again for another reason. */
  rejected: boolean;
}

export const reopened: Mail<ReopenedData> = {
  texts: { 'text.why': (words, { rejected }) => words.of(rejected ? 'reopened.rejected' : 'reopened.reopened') },
  parts: {},
  fixed: [AGAIN, OPEN],
};

/** The second level has it. */
export const appealed: Mail<null> = { texts: {}, parts: {}, fixed: [AGAIN, OPEN] };

export interface DelayedData {
  /** The date we had named and let pass; null when none was named or it is still to come. */
  missed: Date | null;
}

/** It takes its time, and nobody has forgotten it. */
export const stillWorking: Mail<null> = { texts: {}, parts: {}, fixed: [OPEN] };

/** We are late, and say so before we are asked. */
export const delayed: Mail<DelayedData> = {
  texts: {
    'text.missed': (words, { missed }) => (missed ? words.of('delayed.missed', { date: words.view.format.date(missed) }) : words.of('delayed.waited')),
  },
  parts: {},
  fixed: [OPEN],
};
