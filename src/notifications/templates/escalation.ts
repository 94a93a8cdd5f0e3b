import type { ReaderFormat } from '../../platform/i18n/reader-format';
import type { Footer } from './footer';
import type { Letter, Page } from './letter';
import { textOf, type Variables } from './texts';

/** What a letter to a colleague may speak of. Nothing in it says who the customer is: mail is passed on. */
export interface EscalationView extends Page {
  format: ReaderFormat;
  name: string;
  reference: string;
  subject: string;
  priority: string;
  ownerName: string | null;
  metric: string;
  dueAt: Date;
  overdue: boolean;
  reason: string;
  level: number;
  link: string;
}

/** A clock runs out or has run out, and this reader is to do something about it. */
export function escalation(view: EscalationView): Letter {
  const say = (key: string, variables: Variables = {}): string => textOf(view.locale, key, variables);
  const due = view.format.dateTime(view.dueAt);
  const title = say(view.overdue ? 'staff.overdue' : 'staff.soon', { metric: say(`metric.${view.metric}`), due });
  return {
    subject: say('staff.at', { title, reference: view.reference }),
    preview: view.subject,
    title: [{ text: title }],
    signed: false,
    blocks: [
      { kind: 'text', spans: [{ text: say('staff.hello', { name: view.name }) }] },
      { kind: 'text', spans: [{ text: say(`staff.why.${view.reason}`, { level: view.format.number(view.level) }) }] },
      { kind: 'facts', rows: [
        { label: say('facts.reference'), value: view.reference, ltr: true },
        { label: say('staff.subject'), value: view.subject },
        { label: say('staff.due'), value: due },
        { label: say('staff.priority'), value: say(`priority.${view.priority}`) },
        { label: say('staff.owner'), value: view.ownerName ?? say('staff.nobody') },
      ] },
      { kind: 'link', label: say('staff.open'), url: view.link },
      { kind: 'small', spans: [{ text: say('staff.takeOver') }] },
    ],
  };
}

/** What stands below a letter to a colleague. */
export function staffFooter({ locale, company }: Page): Footer {
  return { why: [{ text: textOf(locale, 'staff.footer', { company: company.name }) }], reply: textOf(locale, 'staff.noReply'), ways: null, preferences: null };
}
