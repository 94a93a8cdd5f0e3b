/** A mail's subject without the ticket's reference, for where the reference stands already. */
export function subjectAlone(subject: string, reference: string): string {
  if (!reference) return subject;
  const rest = subject.replace(`[${reference}]`, '').replace(reference, '').replace(/^[\s·|–-]+|[\s·|–-]+$/g, '').replace(/\s{2,}/g, ' ');
  return rest || subject;
}
