import { DomainError } from '../../kernel/domain-error';
import { foldText } from '../../kernel/text';

/** NIST SP 800-63B-4: a password that stands alone has at least 15 characters, and no rules of composition. */
export const LEAST_PASSWORD = 15;
export const MOST_PASSWORD = 256;

/** Stems of what people choose when a long password is demanded; compared after folding, with digits and signs dropped. */
const COMMON = [
  'password', 'passphrase', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'letmein', 'welcome', 'administrator', 'iloveyou', 'changeme', 'abcdefghijklmno',
  'peygir', 'complaint', 'correcthorsebatterystaple', 'رمزعبور', 'گذرواژه', 'پسورد', 'شکایت',
];

/**
 * A new password in the form in which it is hashed (NFKC).
 * @throws DomainError naming `field` when it is too short, too common, or made of the person's own name or address
 */
export function acceptPassword(password: string, person: { email: string; name: string }, field = 'password'): string {
  const normal = normalisePassword(password);
  const length = [...normal].length;
  if (length < LEAST_PASSWORD) throw DomainError.invalid(field, 'password_too_short', `At least ${LEAST_PASSWORD} characters; a few words are easy to remember.`);
  if (length > MOST_PASSWORD) throw DomainError.invalid(field, 'password_too_long', `At most ${MOST_PASSWORD} characters.`);
  if (isGuessable(normal, person)) throw DomainError.invalid(field, 'password_too_common', 'This is among the first that anybody would try.');
  return normal;
}

/** Two keyboards may spell the same characters differently (NIST SP 800-63B-4, 3.1.1.2). */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

function isGuessable(password: string, { email, name }: { email: string; name: string }): boolean {
  const folded = foldText(password).replaceAll(' ', '');
  if (new Set(folded).size < 5) return true;
  const letters = folded.replace(/[^\p{L}]/gu, '');
  const known = [...COMMON, ...email.split(/[@.]/), email, ...name.split(/\s+/), name].map((word) => foldText(word).replace(/[^\p{L}]/gu, ''));
  return letters === '' || isMadeOf(letters, known.filter((word) => word.length >= 3));
}

/** True when nothing is left of the text once all known words are taken out. */
function isMadeOf(text: string, words: string[]): boolean {
  let rest = text;
  for (const word of words.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '');
  return rest.length < 4;
}
