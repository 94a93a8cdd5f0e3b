import { type LetterView, Words } from './letter';

/** Numbers and addresses read from left to right, whatever stands around them (Unicode UAX #9, isolates). */
const leftToRight = (text: string): string => `\u2066${text}\u2069`;

/** What stands below every letter: why it came, how to answer, how to reach us, how to change what we send. */
export function footerOf(view: LetterView): { why: string; reply: string; ways: string | null; preferences: { label: string; url: string } } {
  const words = new Words(view);
  const { phone, email } = view.company;
  const persian = view.locale === 'fa';
  const ways = [phone, email].filter((way) => way !== null).map((way) => (persian ? leftToRight(way) : way));
  return {
    why: words.of('footer.why'),
    reply: words.of('footer.reply'),
    ways: ways.length > 0 ? words.of('footer.contact', { ways: ways.join(persian ? '، ' : ', ') }) : null,
    preferences: { label: words.of('footer.preferences'), url: view.links.preferences },
  };
}
