import type { Block, PlacedImage, Words } from '../letter';
import { replySubject } from '../reply-subject';
import { type Mail, OPEN } from './mail';

export interface StaffReplyData {
  author: string;
  text: string;
  /** Names of the files that came with it. */
  files: string[];
  /** Pictures that stand in the text. */
  images?: PlacedImage[];
}

const MOST_NAMES = 5;

/** A colleague's own words, in nothing but a signature. */
export const staffReply: Mail<StaffReplyData> = {
  texts: { 'ticket.subject': ({ view }) => (view.subject === null ? null : replySubject(view.subject)), 'reply.author': (_, { author }) => author },
  dirs: { 'reply.author': 'auto' },
  parts: { 'part.reply': (_, { text, images }) => [{ kind: 'words', text, images }], 'part.files': fileBlocks },
  fixed: [{ part: 'part.reply' }, { part: 'part.files' }, OPEN],
  signed: false,
};

function fileBlocks(words: Words, { files }: StaffReplyData): Block[] {
  if (files.length === 0) return [];
  const names = files.slice(0, MOST_NAMES).join(words.view.locale === 'fa' ? '، ' : ', ') + (files.length > MOST_NAMES ? ' …' : '');
  return [words.small(`staff_reply.files_${files.length === 1 ? 'one' : 'other'}`, { n: words.view.format.number(files.length), names })];
}
