import { normaliseReference } from '../../kernel/ids';

/** What mail programs put before a subject that is answered or passed on, in many languages. */
const REPLY_PREFIX = /^\s*(?:(?:re|aw|sv|vs|vl|vb|antw(?:ort)?|odp|pd|ynt|[iİ]lt|rv|tr|wg|fwd?|fs|r|i|rif|res|enc|r[ée]f|atb|на|отв(?:ет)?|ha|továbbítás|vá|απ|πρθ|回复|回覆|答复|答覆|转发|轉寄|返信|転送|회신|전달|trả lời|bls|השב|הועבר|پاسخ|بازارسال|فوروارد|رد|ج|إعادة توجيه)\s*(?:\[\d+\])?\s*[:：]|\[C-\w{8}\])\s*/iu;
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
