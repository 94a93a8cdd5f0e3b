import { toLatinDigits } from '../../ui/calendar-date';
import type { Draft } from './draft';

export const steps = ['kind', 'story', 'remedy', 'contact', 'send'] as const;
export type Step = (typeof steps)[number];
export type DraftField = Exclude<keyof Draft, 'key' | 'savedAt' | 'website'>;
/** Field → code of what is wrong; the words stand in the locale files, or came from the server as they are. */
export type DraftErrors = Partial<Record<DraftField, string>>;

const fieldsOf: Record<Step, readonly DraftField[]> = {
  kind: ['kind'],
  story: ['subject', 'description', 'categoryId', 'occurredOn', 'product', 'orderRef'],
  remedy: ['remedy', 'remedyText'],
  contact: ['name', 'email', 'phone', 'channel'],
  send: [],
};

/** Only a complaint is asked what would put it right. */
export const stepsFor = (kind: Draft['kind']): readonly Step[] =>
  kind === 'complaint' || kind === '' ? steps : steps.filter((step) => step !== 'remedy');

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
const isPhone = (text: string): boolean => /^\+?\d{7,15}$/.test(tidyPhone(text));

export const tidyPhone = (text: string): string => toLatinDigits(text).replace(/[\s()./-]/g, '');

/** @param today `YYYY-MM-DD`; what happened can't lie after it */
export function checkDraft(draft: Draft, today: string): DraftErrors {
  const errors: DraftErrors = {};
  if (!draft.kind) errors.kind = 'required';
  if (!draft.subject.trim()) errors.subject = 'required';
  if (draft.description.trim().length < 10) errors.description = draft.description.trim() ? 'short' : 'required';
  if (draft.occurredOn > today) errors.occurredOn = 'future';
  if (draft.remedy === 'other' && !draft.remedyText.trim()) errors.remedyText = 'required';
  if (!draft.name.trim()) errors.name = 'required';
  if (draft.email.trim() && !isEmail(draft.email.trim())) errors.email = 'format';
  if (draft.phone.trim() && !isPhone(draft.phone)) errors.phone = 'format';
  if (!draft.email.trim() && !draft.phone.trim()) errors.email = 'oneNeeded';
  if (draft.channel === 'email' && !draft.email.trim()) errors.email = 'forChannel';
  if (draft.channel === 'phone' && !draft.phone.trim()) errors.phone = 'forChannel';
  return errors;
}

export const errorsOfStep = (errors: DraftErrors, step: Step): DraftErrors =>
  Object.fromEntries(fieldsOf[step].filter((field) => errors[field]).map((field) => [field, errors[field]]));

/** The first step with something to correct, before or at the given one. */
export function firstBadStep(draft: Draft, errors: DraftErrors, upTo: Step): Step | null {
  const order = stepsFor(draft.kind);
  return order.slice(0, order.indexOf(upTo) + 1).find((step) => Object.keys(errorsOfStep(errors, step)).length > 0) ?? null;
}

const serverNames: Record<string, DraftField> = {
  'contact.name': 'name', 'contact.email': 'email', 'contact.phone': 'phone', 'contact.preferredChannel': 'channel',
  contact: 'email', desiredRemedy: 'remedyText',
};

/** Puts the server's field errors on our fields; what fits none is left for the message above the form. */
export function fromServer(problems: readonly { field: string; message: string }[]): DraftErrors {
  const own = Object.values(fieldsOf).flat();
  const pairs = problems.map(({ field, message }) => [serverNames[field] ?? own.find((name) => name === field), message] as const);
  return Object.fromEntries(pairs.filter(([field]) => field !== undefined)) as DraftErrors;
}
