import { automatic, type Letter, type LetterView, Words } from './letter';

const FOLLOWED_THROUGH = ['complaint', 'criticism'];

/** It reached us. Carries no word of the sender's: anybody can type anybody's address into a form. */
export function acknowledgement(view: LetterView): Letter {
  const words = new Words(view);
  return automatic(view, words.of('acknowledgement.title'), [
    words.text(`acknowledgement.thanks.${view.kind}`),
    words.reference(),
    ...(FOLLOWED_THROUGH.includes(view.kind) ? [words.text('acknowledgement.next')] : []),
    words.open(),
    words.small('secret'),
    words.small('acknowledgement.notYou'),
  ]);
}
