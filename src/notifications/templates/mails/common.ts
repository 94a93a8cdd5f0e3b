import type { LetterView } from '../letter';
import type { PartOf, TextOf } from './mail';

/** What every mail may name in a line of text. */
export const COMMON_TEXTS: Record<string, TextOf<unknown>> = {
  greeting: (words) => (words.view.name ? words.of('greeting.named', { name: words.view.name }) : words.of('greeting.plain')),
  'customer.name': ({ view }) => view.name,
  'ticket.reference': ({ view }) => view.reference,
  'ticket.what': (words) => words.of(`what.${words.view.kind}`),
  'ticket.whatFirst': (words) => words.of(`whatFirst.${words.view.kind}`),
  'ticket.subject': ({ view }) => view.subject?.replace(/\s+/g, ' ').trim() || null,
  promisedBy: ({ view }) => view.promisedBy && view.format.date(view.promisedBy),
  'company.name': ({ view }) => view.company.name,
  'company.phone': ({ view }) => view.company.phone ?? view.company.email,
  'company.email': ({ view }) => view.company.email ?? view.company.phone,
};

export const COMMON_DIRS: Record<string, 'ltr' | 'auto'> = {
  'customer.name': 'auto', 'ticket.reference': 'ltr', 'ticket.subject': 'auto', 'company.phone': 'ltr', 'company.email': 'ltr',
};

/** Where a link may lead besides an address that is written out. */
export const LINKS: Record<string, (view: LetterView) => string> = {
  'link.track': ({ links }) => links.track,
  'link.preferences': ({ links }) => links.preferences,
};

/** Pieces that every mail may have. */
export const COMMON_PARTS: Record<string, PartOf<unknown>> = {
  'part.reference': (words) => [words.reference()],
  'part.open': (words) => [words.open()],
};

/** Words of the customer's; in a mail that a stranger can set off they have no place. */
export const SENDERS_WORDS = ['customer.name', 'ticket.subject'];
