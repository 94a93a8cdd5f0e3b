import { shorten } from '../../kernel/text';
import type { Footer } from './footer';
import type { Letter, LetterView } from './letter';
import type { StaffReplyData } from './mails/staff-reply';
import { replySubject } from './reply-subject';
import { textOf } from './texts';

export type ParticipantReplyData = StaffReplyData & {
  /** What others said since the last mail to this reader, oldest first. */
  said?: readonly { author: string; text: string; at: Date }[];
};

/** Characters of one turn that are quoted. */
const MOST_QUOTED = 4_000;

/** A colleague's words for somebody who takes part beside the customer: without the customer's private links, and nothing of what was said before they did. */
export function participantReply({ locale, company, reference, subject, format }: LetterView, { author, text, images, files, said = [] }: ParticipantReplyData): Letter {
  const attached = files.length > 0 ? [{ kind: 'small' as const, spans: [{ text: textOf(locale, 'participant.files', { names: files.slice(0, 5).join(locale === 'fa' ? '، ' : ', ') }) }] }] : [];
  return {
    subject: `Re: ${replySubject(subject ?? '')} [${reference}]`,
    preview: shorten(text, 120), title: null, signed: false,
    blocks: [
      { kind: 'words', text, images },
      { kind: 'text', spans: [{ text: author, dir: 'auto' }, { text: locale === 'fa' ? '، ' : ', ' }, { text: company.name }] },
      ...attached,
      ...(said.length > 0 ? [{ kind: 'small' as const, spans: [{ text: textOf(locale, 'participant.said', {}) }] }] : []),
      ...said.map((turn) => ({ kind: 'quote' as const, text: shorten(turn.text, MOST_QUOTED), note: `${turn.author} · ${format.date(turn.at)}` })),
    ],
  };
}

/** What stands below it. */
export const participantFooter = ({ locale, company }: LetterView): Footer =>
  ({ why: [{ text: textOf(locale, 'participant.why', { company: company.name }) }], reply: textOf(locale, 'participant.reply', {}), ways: null, preferences: null });
