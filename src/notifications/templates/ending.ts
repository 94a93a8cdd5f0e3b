import { automatic, type Letter, type LetterView, Words } from './letter';

const PRESSED = ['complaint', 'criticism'];

/** Halfway through the silence: the only reminder. */
export function confirmationReminder(view: LetterView): Letter {
  const words = new Words(view);
  return automatic(view, words.of(`confirmation_reminder.title.${view.kind === 'complaint' ? 'complaint' : 'other'}`), [
    words.text('confirmation_reminder.text'), words.choice(), words.small('confirmation_reminder.silence'),
  ]);
}

/** The customer confirmed. */
export function closed(view: LetterView): Letter {
  const words = new Words(view);
  return automatic(view, words.of('closed.title'), [
    words.text('closed.text'),
    ...(PRESSED.includes(view.kind) ? [words.text('closed.cause')] : []),
    words.small('closed.back'), words.open(),
  ]);
}

/** Nobody answered within the silence window. */
export function closedBySilence(view: LetterView): Letter {
  const words = new Words(view);
  return automatic(view, words.of('closed_by_silence.title'), [words.text('closed_by_silence.text'), words.text('closed_by_silence.back'), words.open()]);
}

/** The customer took it back. */
export function withdrawn(view: LetterView): Letter {
  const words = new Words(view);
  return automatic(view, words.of('withdrawn.title'), [words.text('withdrawn.text'), words.small('withdrawn.back'), words.open()]);
}
