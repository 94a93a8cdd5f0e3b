import { automatic, type Letter, type LetterView, Words } from './letter';

export interface ActionTakenData {
  text: string;
  doneAt: Date;
}

export interface PromiseMadeData {
  text: string;
  dueAt: Date;
}

export interface DateChangedData {
  /** Why, in the words of who moved it. */
  reason: string;
  /** The new date. */
  dueAt: Date;
}

/** Something was done about the complaint. */
export function actionTaken(view: LetterView, { text, doneAt }: ActionTakenData): Letter {
  const words = new Words(view);
  return automatic(view, words.of('action_taken.title'), [
    words.text('action_taken.text'), { kind: 'quote', text, note: view.format.date(doneAt) }, words.open(),
  ]);
}

/** A date was told, and is now owed. */
export function promiseMade(view: LetterView, { text, dueAt }: PromiseMadeData): Letter {
  const words = new Words(view);
  const date = view.format.date(dueAt);
  return automatic(view, words.of('promise_made.title'), [
    words.text('promise_made.text'), { kind: 'quote', text, note: words.of('promise_made.by', { date }) }, words.open(),
  ], words.of('promise_made.preview', { date }));
}

/** A date that was told moves: said before the old one has passed. */
export function dateChanged(view: LetterView, { reason, dueAt }: DateChangedData): Letter {
  const words = new Words(view);
  const date = view.format.date(dueAt);
  return automatic(view, words.of('date_changed.title'), [
    words.text('date_changed.text'), { kind: 'quote', text: reason, note: words.of('date_changed.by', { date }) }, words.open(),
  ], words.of('date_changed.preview', { date }));
}
