import { classifyAutomatic } from '../classify/classify-automatic';
import { identify, parseAddresses, parseMessageIds, parseRecipients } from './addresses';
import { collectBodies } from './collect-bodies';
import { prepareRaw } from './header-bytes';
import { decodeHeaderText } from './header-words';
import { DEFAULT_MAIL_LIMITS, type MailLimits } from './mail-limits';
import { MailParseError } from './mail-parse-error';
import type { ParsedMail } from './mail-types';
import { readMimeTree, type MimePart } from './mime-tree';

/**
 * Reads a raw message (RFC 5322, MIME). Odd and broken messages are read as far as they can be;
 * only a broken limit or a fault of the reader raises.
 * @throws MailParseError
 */
export async function parseMail(raw: Buffer, limits: Partial<MailLimits> = {}): Promise<ParsedMail> {
  const bounds = { ...DEFAULT_MAIL_LIMITS, ...limits };
  if (raw.length > bounds.maxBytes) throw new MailParseError('too_large');
  try {
    const root = await readMimeTree(prepareRaw(raw), bounds);
    return { ...readHead(root), ...collectBodies(root, bounds) };
  } catch (error) {
    if (error instanceof MailParseError) throw error;
    throw new MailParseError('unreadable', { cause: error });
  }
}

type Head = Omit<ParsedMail, 'text' | 'html' | 'attachments'>;

function readHead(root: MimePart): Head {
  const raw = groupHeaders(root.headers);
  const first = (name: string): string => raw.get(name)?.[0] ?? '';
  const all = (name: string): string[] => raw.get(name) ?? [];
  const { from, problem } = identify(all('from'));
  const headers = Object.fromEntries([...raw].map(([name, values]) => [name, values.map(decodeHeaderText)]));
  return {
    messageId: parseMessageIds([first('message-id')])[0] ?? null,
    inReplyTo: parseMessageIds(all('in-reply-to')),
    references: parseMessageIds(all('references')),
    from,
    fromProblem: problem,
    fromAll: parseAddresses(all('from')),
    sender: parseAddresses(all('sender'))[0] ?? null,
    replyTo: parseRecipients(all('reply-to')),
    to: parseRecipients(all('to')),
    cc: parseRecipients(all('cc')),
    subject: decodeHeaderText(first('subject')),
    date: parseDate(first('date')),
    headers,
    auto: classifyAutomatic(headers, from?.address ?? null),
  };
}

/** Lines that are no header (no colon, a space in the name) keep their text under their own odd name. */
function groupHeaders(headers: MimePart['headers']): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const { key, value } of headers) {
    const name = decodeHeaderText(key).toLowerCase().slice(0, 200);
    if (name === '') continue;
    const values = grouped.get(name);
    if (values) values.push(value);
    else grouped.set(name, [value]);
  }
  return grouped;
}

/** RFC 5322 3.3; comments such as `(CET)` are dropped. Years outside 1970–9999 are no date of a message. */
function parseDate(value: string): Date | null {
  const millis = Date.parse(value.replace(/\([^()]*\)/g, '').trim());
  return Number.isFinite(millis) && millis >= 0 && millis < 253_402_300_800_000 ? new Date(millis) : null;
}
