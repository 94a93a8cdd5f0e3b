import { normaliseReference } from '../../kernel/ids';

const REPLY_PREFIX = /^\s*(?:(?:re|aw|sv|vs|antw|odp|ynt|rv|tr|wg|fwd?|پاسخ|بازارسال|فوروارد|رد|ج)\s*(?:\[\d+\])?\s*[:：]|\[C-\w{8}\])\s*/iu;
const REFERENCE = /(?<![a-z0-9-])c-[a-z0-9]{8}(?![a-z0-9])/gi;

/** Every ticket reference in a text, in order and once, as it is stored. */
export function referencesIn(text: string): string[] {
  const found = [...text.matchAll(REFERENCE)].map(([reference]) => normaliseReference(reference)).filter((one) => one !== null);
  return [...new Set(found)];
}

function bare(subject: string): string {
  let rest = subject;
  for (let shorter = rest.replace(REPLY_PREFIX, ''); shorter !== rest; shorter = rest.replace(REPLY_PREFIX, '')) rest = shorter;
  return rest.replace(REFERENCE, '').replace(/\[\s*\]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The subject when the writer changed it, null when it is the ticket's own or one that we wrote (it then has the reference). */
export function editedSubject(subject: string, ticket: { subject: string; reference: string }): string | null {
  if (subject.trim() === '' || referencesIn(subject).includes(ticket.reference)) return null;
  return bare(subject) === bare(ticket.subject) ? null : subject;
}
