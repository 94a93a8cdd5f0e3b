import { automatic, type Letter, type LetterView, Words } from './letter';

export interface ReopenedData {
  /** The customer said no to the resolution; otherwise it was taken up again for another reason. */
  rejected: boolean;
}

export function reopened(view: LetterView, { rejected }: ReopenedData): Letter {
  const words = new Words(view);
  return automatic(view, words.of('reopened.title'), [
    words.text(rejected ? 'reopened.rejected' : 'reopened.reopened'), words.text('reopened.next'), words.open(),
  ]);
}

/** The second level has it. */
export function appealed(view: LetterView): Letter {
  const words = new Words(view);
  return automatic(view, words.of('appealed.title'), [words.text('appealed.text'), words.open()]);
}
