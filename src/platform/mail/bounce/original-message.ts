import { parseAddresses, parseMessageIds } from '../parse/addresses';
import { decodeText } from '../parse/charset';
import { cleanText } from '../parse/clean-text';
import type { ParsedMail } from '../parse/mail-types';
import { ORIGINAL_STARTS } from './bounce-phrases';
import { readFields } from './dsn-fields';

/** What is left of the message that failed. */
export interface OriginalMessage {
  messageId: string | null;
  to: string[];
  headers: Record<string, string[]>;
  /** The report's own words, the returned message cut off. */
  explanation: string;
}

const MESSAGE_TYPES = /^(?:message\/(?:rfc822|global|partial)|text\/rfc822-headers|message\/rfc822-headers|message\/global-headers)$/;
const MAX_HEAD = 64 * 1024;
/** Characters of a report that are looked at; the returned message begins before. */
const MAX_TEXT = 100_000;

/** Finds the returned message: in a part of its own, or below a line that announces it. */
export function findOriginal(mail: ParsedMail): OriginalMessage {
  const part = mail.attachments.find((one) => MESSAGE_TYPES.test(one.contentType));
  const { above, below } = splitText(mail.text.slice(0, MAX_TEXT));
  const head = part ? cleanText(decodeText(part.content.subarray(0, MAX_HEAD))) : below;
  // Attached messages end their head at the first empty line; in a text, empty lines may stand before it.
  const block = head.replace(/^\s+/, '').split(/\n[ \t]*\n/).slice(0, part ? 1 : 6).join('\n');
  const fields = readFields(block.replace(/^[ \t>]+(?=[A-Za-z-]+:)/gm, ''));
  const ids = parseMessageIds([fields.get('message-id') ?? '']);
  return {
    messageId: ids[0] ?? anyMessageId(below || (part ? '' : mail.text.slice(0, MAX_TEXT))),
    to: parseAddresses([fields.get('to') ?? '']).map((one) => one.address),
    headers: Object.fromEntries([...fields].map(([name, value]) => [name, [value]])),
    explanation: above,
  };
}

function splitText(text: string): { above: string; below: string } {
  const start = ORIGINAL_STARTS.exec(text);
  if (!start) return { above: text, below: '' };
  return { above: text.slice(0, start.index), below: text.slice(start.index) };
}

function anyMessageId(text: string): string | null {
  const match = /^[ \t>]*message-id:\s*(<[^<>\s]{1,900}>)/im.exec(text);
  return match?.[1] ?? null;
}
