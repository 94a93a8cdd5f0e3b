import { automatic, type Block, type Letter, type LetterView, Words } from './letter';

export interface RemedyData {
  type: 'refund' | 'replacement' | 'repair' | 'credit' | 'fee_waiver' | 'apology' | 'gift';
  /** Decimal digits. */
  amount: string | null;
  /** ISO 4217. */
  currency: string | null;
  note: string;
}

/** "Refund of €20". */
export function remedyName(view: LetterView, { type, amount, currency }: RemedyData): string {
  const words = new Words(view);
  const name = words.of(`remedy.${type}`);
  return amount && currency ? words.of('remedyOf', { type: name, amount: view.format.money(amount, currency) }) : name;
}

function body(view: LetterView, words: Words, label: string, remedy: RemedyData): Block[] {
  return [{ kind: 'facts', rows: [{ label: words.of(label), value: remedyName(view, remedy) }] }, { kind: 'words', text: remedy.note }];
}

/** The harm is to be made good, if the customer agrees. */
export function remedyOffered(view: LetterView, remedy: RemedyData): Letter {
  const words = new Words(view);
  return automatic(view, words.of('remedy_offered.title'), [
    words.text('remedy_offered.text'), ...body(view, words, 'facts.remedy', remedy),
    words.text('remedy_offered.ask'), words.open('remedy_offered.answer'),
  ]);
}

/** What was offered has been given. */
export function remedyFulfilled(view: LetterView, remedy: RemedyData): Letter {
  const words = new Words(view);
  return automatic(view, words.of('remedy_fulfilled.title'), [
    words.text('remedy_fulfilled.text'), ...body(view, words, 'facts.given', remedy), words.small('remedy_fulfilled.missing'), words.open(),
  ]);
}
