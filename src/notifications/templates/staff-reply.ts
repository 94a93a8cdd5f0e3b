import { type Letter, type LetterView, type PlacedImage, Words } from './letter';

export interface StaffReplyData {
  author: string;
  text: string;
  /** Names of the files that came with it. */
  files: string[];
  /** Pictures that stand in the text. */
  images?: PlacedImage[];
}

const MOST_SUBJECT = 120;
const MOST_NAMES = 5;

/** A colleague's own words, in nothing but a signature. */
export function staffReply(view: LetterView, { author, text, files, images }: StaffReplyData): Letter {
  const words = new Words(view);
  const subject = view.subject.replace(/^(\s*re\s*:)+/i, '').replace(/\s+/g, ' ').trim();
  const short = subject.length > MOST_SUBJECT ? `${subject.slice(0, MOST_SUBJECT - 1).toWellFormed().replace('\uFFFD', '')}…` : subject;
  const names = files.slice(0, MOST_NAMES).join(view.locale === 'fa' ? '، ' : ', ') + (files.length > MOST_NAMES ? ' …' : '');
  return {
    subject: words.of('staff_reply.subject', { subject: short }),
    preview: words.of('staff_reply.preview', { author }),
    title: null,
    signed: false,
    blocks: [
      { kind: 'words', text, images },
      { kind: 'text', text: words.of('staff_reply.from', { author }) },
      ...(files.length > 0 ? [words.small(`staff_reply.files_${files.length === 1 ? 'one' : 'other'}`, { n: view.format.number(files.length), names })] : []),
      words.open(),
    ],
  };
}
