import { foldText } from '../../kernel/text';

/** An address as it is compared: trimmed and lower case. The local part is case-sensitive by RFC 5321 only in theory. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

/**
 * A number as it is compared: ASCII digits with a leading `+` (ITU E.164) where the country is known;
 * a national Iranian number (`09…`) becomes `+98…`. Null when there are too few or too many digits.
 */
export function normalisePhone(phone: string): string | null {
  const folded = foldText(phone);
  const plus = folded.startsWith('+') || folded.startsWith('00');
  const digits = folded.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < 5 || digits.length > 15) return null;
  if (plus) return `+${digits}`;
  return /^09\d{9}$/.test(digits) ? `+98${digits.slice(1)}` : digits;
}
