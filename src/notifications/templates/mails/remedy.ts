import type { Block, Words } from '../letter';
import { type Mail, OPEN } from './mail';

export interface RemedyData {
  type: 'refund' | 'replacement' | 'repair' | 'credit' | 'fee_waiver' | 'apology' | 'gift';
  /** Decimal digits. */
  amount: string | null;
  /** ISO 4217. */
  currency: string | null;
  note: string;
}

/** "Refund of €20". */
export function remedyName(words: Words, { type, amount, currency }: RemedyData): string {
  const name = words.of(`remedy.${type}`);
  return amount && currency ? words.of('remedyOf', { type: name, amount: words.view.format.money(amount, currency) }) : name;
}

const remedyBlocks = (words: Words, label: string, remedy: RemedyData): Block[] => [
  { kind: 'facts', rows: [{ label: words.of(label), value: remedyName(words, remedy) }] },
  { kind: 'words', text: remedy.note },
];

/** The harm is to be made good, if the customer agrees. */
export const remedyOffered: Mail<RemedyData> = {
  texts: { 'remedy.name': remedyName },
  parts: {
    'part.remedy': (words, remedy) => remedyBlocks(words, 'facts.remedy', remedy),
    'part.open': (words) => [words.open('remedy_offered.answer')],
  },
  fixed: [{ part: 'part.remedy' }, OPEN],
};

/** What was offered has been given. */
export const remedyFulfilled: Mail<RemedyData> = {
  texts: { 'remedy.name': remedyName },
  parts: { 'part.remedy': (words, remedy) => remedyBlocks(words, 'facts.given', remedy) },
  fixed: [{ part: 'part.remedy' }, OPEN],
};
