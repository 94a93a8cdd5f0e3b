import type { Language } from '../../i18n/languages';
import type { NewComplaint } from '../../api/types';
import { tidyPhone } from './check-draft';
import type { Draft } from './draft';

const filled = (text: string): string | undefined => text.trim() || undefined;

/**
 * The body of `POST /api/portal/complaints`. Empty fields are left out, phone numbers are sent in Latin digits.
 * @param remedyLabel the chosen remedy in the customer's own language
 */
export function toRequest(draft: Draft, language: Language, remedyLabel: string | undefined): NewComplaint {
  if (!draft.kind) throw new Error('A draft without a kind was to be sent');
  const isComplaint = draft.kind === 'complaint';
  return {
    kind: draft.kind,
    subject: draft.subject.trim(),
    description: draft.description.trim(),
    desiredRemedy: isComplaint ? filled([remedyLabel, draft.remedyText.trim()].filter(Boolean).join(': ')) : undefined,
    product: filled(draft.product),
    orderRef: filled(draft.orderRef),
    occurredOn: filled(draft.occurredOn),
    categoryId: filled(draft.categoryId),
    contact: {
      name: draft.name.trim(),
      email: filled(draft.email),
      phone: filled(tidyPhone(draft.phone)),
      locale: language,
      preferredChannel: draft.channel || undefined,
    },
    website: filled(draft.website),
  };
}
