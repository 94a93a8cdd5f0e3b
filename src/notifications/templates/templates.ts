import type { TemplateName } from '../domain/routing';
import { type Letter, type LetterView, Words } from './letter';
import { acknowledgement } from './mails/acknowledgement';
import { askCustomer, type AskCustomerData } from './mails/ask-customer';
import { COMMON_DIRS, COMMON_PARTS, COMMON_TEXTS, LINKS, SENDERS_WORDS } from './mails/common';
import { closed, closedBySilence, confirmationReminder, withdrawn } from './mails/ending';
import { appealed, delayed, type DelayedData, reopened, type ReopenedData, stillWorking } from './mails/going-on';
import type { FixedPart, Mail } from './mails/mail';
import { mailTooLarge, type MailTooLargeData } from './mails/mail-too-large';
import { type ActionTakenData, actionTaken, dateChanged, type DateChangedData, type PromiseMadeData, promiseMade } from './mails/progress';
import { type RemedyData, remedyFulfilled, remedyOffered } from './mails/remedy';
import { resolution, type ResolutionData } from './mails/resolution';
import { staffReply, type StaffReplyData } from './mails/staff-reply';
import type { Vocabulary } from './source/check-source';
import { fillSource } from './source/fill-source';
import type { MailSource } from './source/source';
import { hasText, type Locale, linesOfText, textOf } from './texts';

/** What each template is told besides what all of them know; null where that is enough. */
export interface TemplateData {
  acknowledgement: null;
  staff_reply: StaffReplyData;
  ask_customer: AskCustomerData;
  resolution: ResolutionData;
  confirmation_reminder: null;
  reopened: ReopenedData;
  appealed: null;
  withdrawn: null;
  closed: null;
  closed_by_silence: null;
  action_taken: ActionTakenData;
  promise_made: PromiseMadeData;
  date_changed: DateChangedData;
  remedy_offered: RemedyData;
  remedy_fulfilled: RemedyData;
  still_working: null;
  delayed: DelayedData;
  mail_too_large: MailTooLargeData;
}

const MAILS: { [N in TemplateName]: Mail<TemplateData[N]> } = {
  acknowledgement, staff_reply: staffReply, ask_customer: askCustomer, resolution, confirmation_reminder: confirmationReminder, reopened, appealed,
  withdrawn, closed, closed_by_silence: closedBySilence, action_taken: actionTaken, promise_made: promiseMade, date_changed: dateChanged,
  remedy_offered: remedyOffered, remedy_fulfilled: remedyFulfilled,
  still_working: stillWorking, delayed, mail_too_large: mailTooLarge,
};

function textsOf(template: TemplateName): Record<string, unknown> {
  const texts: Record<string, unknown> = { ...COMMON_TEXTS, ...MAILS[template].texts };
  if (MAILS[template].strangers) for (const name of SENDERS_WORDS) delete texts[name];
  return texts;
}

/** What a mail of this kind may name. */
export const vocabularyOf = (template: TemplateName): Vocabulary => ({
  texts: new Set(Object.keys(textsOf(template))),
  links: new Set(Object.keys(LINKS)),
  parts: new Set([...Object.keys(COMMON_PARTS), ...Object.keys(MAILS[template].parts)]),
});

/** What stays in a mail of this kind however it is written. */
export const fixedPartsOf = (template: TemplateName): readonly FixedPart[] => MAILS[template].fixed;

/** The wording that the program brings along. */
export const builtInSource = (template: TemplateName, locale: Locale): MailSource => ({
  subject: textOf(locale, `${template}.mail.subject`, null),
  body: linesOfText(locale, `${template}.mail.body`).join('\n\n'),
});

/** Writes the mail in this wording; without one, in the program's own. Never throws for a wording: what it names and is not there is left out. */
export function writeLetter<N extends TemplateName>(template: N, view: LetterView, data: TemplateData[N], source = builtInSource(template, view.locale)): Letter {
  const mail = MAILS[template] as Mail<TemplateData[N]>;
  const words = new Words(view);
  const texts = { ...COMMON_TEXTS, ...mail.texts } as Record<string, (words: Words, data: TemplateData[N]) => string | null>;
  const parts = { ...COMMON_PARTS, ...mail.parts } as Record<string, (words: Words, data: TemplateData[N]) => Letter['blocks']>;
  const known = vocabularyOf(template);
  return fillSource(source, {
    reference: view.reference,
    fixed: mail.fixed,
    signed: mail.signed ?? true,
    dirOf: (name) => mail.dirs?.[name] ?? COMMON_DIRS[name],
    text: (name) => (known.texts.has(name) ? texts[name]!(words, data) || fallback(words, name) : ''),
    link: (name) => (known.links.has(name) ? LINKS[name]!(view) : null),
    part: (name) => (known.parts.has(name) ? parts[name]!(words, data) : []),
  });
}

const fallback = (words: Words, name: string): string => (hasText(words.view.locale, `fallback.${name}`) ? words.of(`fallback.${name}`) : '');
