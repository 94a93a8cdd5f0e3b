import { type LetterView, type Span, Words } from './letter';

/** What stands below a letter: why it came, how to answer, how to reach us, how to change what we send. */
export interface Footer {
  why: Span[];
  reply: string;
  /** Null when there is no other way. */
  ways: Span[] | null;
  /** Null for staff, who have nothing to prefer. */
  preferences: { label: string; url: string } | null;
}

export function footerOf(view: LetterView): Footer {
  const words = new Words(view);
  const { phone, email } = view.company;
  const ways = [phone, email].filter((way) => way !== null);
  return {
    why: around(words.of('footer.why', { reference: GAP }), [view.reference], ''),
    reply: words.of('footer.reply'),
    ways: ways.length > 0 ? around(words.of('footer.contact', { ways: GAP }), ways, view.locale === 'fa' ? '، ' : ', ') : null,
    preferences: { label: words.of('footer.preferences'), url: view.links.preferences },
  };
}

const GAP = '\u0000';

/** Codes, numbers and addresses inside a sentence read from left to right, whatever stands around them. */
function around(sentence: string, values: string[], between: string): Span[] {
  const [before = '', after = ''] = sentence.split(GAP);
  const spans = values.flatMap((text, index): Span[] => [...(index > 0 ? [{ text: between }] : []), { text, dir: 'ltr' }]);
  return [{ text: before }, ...spans, { text: after }].filter(({ text }) => text !== '');
}
