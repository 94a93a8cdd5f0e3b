import { type Mail, OPEN } from './mail';

const PRESSED = ['complaint', 'criticism'];

/** Halfway through the silence: the only reminder. */
export const confirmationReminder: Mail<null> = {
  texts: { 'text.title': (words) => words.of(`confirmation_reminder.title.${words.view.kind === 'complaint' ? 'complaint' : 'other'}`) },
  parts: { 'part.choice': (words) => [words.choice()] },
  fixed: [{ part: 'part.choice' }],
};

/** The customer confirmed. */
export const closed: Mail<null> = {
  texts: { 'text.cause': (words) => (PRESSED.includes(words.view.kind) ? words.of('closed.cause') : null) },
  parts: {},
  fixed: [OPEN],
};

/** Nobody answered within the silence window. */
export const closedBySilence: Mail<null> = { texts: {}, parts: {}, fixed: [OPEN] };

/** The customer took it back. */
export const withdrawn: Mail<null> = { texts: {}, parts: {}, fixed: [OPEN] };
