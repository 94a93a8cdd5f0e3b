import type { Block, PlacedImage, Words } from '../letter';
import { type Mail, OPEN } from './mail';

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
export const staffReply: Mail<StaffReplyData> = {
  texts: { 'ticket.subject': ({ view }) => (view.subject === null ? null : shortSubject(view.subject)), 'reply.author': (_, { author }) => author },
  dirs: { 'reply.author': 'auto' },
  parts: { 'part.reply': (_, { text, images }) => [{ kind: 'words', text, images }], 'part.files': fileBlocks },
  fixed: [{ part: 'part.reply' }, { part: 'part.files' }, OPEN],
  signed: false,
};

/** Without the marks of earlier answers, on one line. */
function shortSubject(whole: string): string {
  const subject = whole.replace(/^(\s*re\s*:)+/i, '').replace(/\s+/g, ' ').trim();
  return subject.length > MOST_SUBJECT ? `${subject.slice(0, MOST_SUBJECT - 1).toWellFormed().replace('\uFFFD', '')}…` : subject;
}

function fileBlocks(words: Words, { files }: StaffReplyData): Block[] {
  if (files.length === 0) return [];
  const names = files.slice(0, MOST_NAMES).join(words.view.locale === 'fa' ? '، ' : ', ') + (files.length > MOST_NAMES ? ' …' : '');
  return [words.small(`staff_reply.files_${files.length === 1 ? 'one' : 'other'}`, { n: words.view.format.number(files.length), names })];
}
