/** What a server's refusal comes to, for people; each is a key of the texts. */
export type Explanation = 'noSuchAddress' | 'full' | 'disabled' | 'tooLarge' | 'noRoute' | 'refusedAsSpam' | 'greylisted' | 'unreachable' | 'returned' | 'ours' | 'refused';

/** Enhanced status codes (RFC 3463), the more exact first. */
const CODES: readonly [RegExp, Explanation][] = [
  [/^\.1\.(?:1|2|3|6|10)$/, 'noSuchAddress'],
  [/^\.2\.1$/, 'disabled'],
  [/^\.2\.2$/, 'full'],
  [/^\.(?:2\.3|3\.4)$/, 'tooLarge'],
  [/^\.4\.\d+$/, 'noRoute'],
  [/^\.7\.\d+$/, 'refusedAsSpam'],
];

/** What people should make of a server's words. @param answer as it stands in the record @param reason why the mail is put aside */
export function explainAnswer(answer: string | null, reason: string | null): Explanation {
  if (answer === null && reason === 'gave_up') return 'ours';
  const words = answer ?? '';
  if (/grey-?list/i.test(words)) return 'greylisted';
  const code = /(?:^|[^\d.])[45](\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(words)?.[1];
  const known = code && CODES.find(([pattern]) => pattern.test(code))?.[1];
  if (known) return known;
  if (/ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|connection|timed? ?out|getaddrinfo/i.test(words)) return 'unreachable';
  if (/quota|mailbox (?:is )?full/i.test(words)) return 'full';
  return reason === 'bounced' ? 'returned' : 'refused';
}
