import { type Mail, OPEN } from './mail';

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
export const actionTaken: Mail<ActionTakenData> = {
  texts: { 'action.date': ({ view }, { doneAt }) => view.format.date(doneAt) },
  parts: { 'part.action': ({ view }, { text, doneAt }) => [{ kind: 'quote', text, note: view.format.date(doneAt) }] },
  fixed: [{ part: 'part.action' }, OPEN],
};

/** A date was told, and is now owed. */
export const promiseMade: Mail<PromiseMadeData> = {
  texts: { 'promise.date': ({ view }, { dueAt }) => view.format.date(dueAt) },
  parts: {
    'part.promise': (words, { text, dueAt }) => [{ kind: 'quote', text, note: words.of('promise_made.by', { date: words.view.format.date(dueAt) }) }],
  },
  fixed: [{ part: 'part.promise' }, OPEN],
};

/** A date that was told moves: said before the old one has passed. */
export const dateChanged: Mail<DateChangedData> = {
  texts: { 'change.date': ({ view }, { dueAt }) => view.format.date(dueAt) },
  parts: {
    'part.change': (words, { reason, dueAt }) => [{ kind: 'quote', text: reason, note: words.of('date_changed.by', { date: words.view.format.date(dueAt) }) }],
  },
  fixed: [{ part: 'part.change' }, OPEN],
};
