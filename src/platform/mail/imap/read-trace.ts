/** What the servers that handled a message wrote above it. */
export interface MailTrace {
  /** When our own server took it; null when no line of it says so. */
  takenAt: Date | null;
  /** Envelope recipients as our own server noted them. */
  recipients: string[];
  /** The reverse-path as our own server noted it; empty for `<>`, null when it did not. */
  sender: string | null;
}

/** Header fields that are asked of the server for `readTrace`. */
export const TRACE_FIELDS = ['received', 'return-path', 'delivered-to', 'x-original-to', 'envelope-to'] as const;

const RECIPIENTS = new Set(['delivered-to', 'x-original-to', 'envelope-to']);
const ADDRESS = /^<?([^\s<>@,;]+@[^\s<>@,;]+)>?$/;
const MOST_RECIPIENTS = 20;

/**
 * Reads the trace lines of a head (RFC 5321, 4.4). Each server puts its lines on top, so whatever stands above the first
 * Received was written by the server that delivered the message; everything below may come from the sender. It counts only
 * when that first Received is by one of `ownServers` (names; a subdomain counts too).
 */
export function readTrace(head: string, ownServers: readonly string[]): MailTrace {
  const nothing: MailTrace = { takenAt: null, recipients: [], sender: null };
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/).map(split);
  const first = lines.findIndex(({ name }) => name === 'received');
  if (first === -1 || !isBy(lines[first]!.value, ownServers)) return nothing;
  const trace = { ...nothing, takenAt: dateOf(lines[first]!.value) };
  for (const { name, value } of lines.slice(0, first)) {
    const address = ADDRESS.exec(value)?.[1];
    if (RECIPIENTS.has(name) && address && trace.recipients.length < MOST_RECIPIENTS) trace.recipients.push(address.toLowerCase());
    if (name === 'return-path') trace.sender = value === '<>' ? '' : (address ?? trace.sender);
  }
  return { ...trace, recipients: [...new Set(trace.recipients)] };
}

function split(line: string): { name: string; value: string } {
  const colon = line.indexOf(':');
  return { name: line.slice(0, Math.max(colon, 0)).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
}

/** Comments in brackets may hold what the sender called itself, so they don't count. */
function isBy(received: string, ownServers: readonly string[]): boolean {
  const by = /(?:^|\s)by\s+([^\s;()]+)/i.exec(withoutComments(received))?.[1]?.toLowerCase().replace(/\.$/, '');
  return by !== undefined && ownServers.some((own) => by === own || by.endsWith(`.${own}`));
}

function withoutComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const char of value) {
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += char;
  }
  return kept;
}

function dateOf(received: string): Date | null {
  const text = withoutComments(received.slice(received.lastIndexOf(';') + 1)).trim();
  const at = Date.parse(text);
  return received.includes(';') && !Number.isNaN(at) ? new Date(at) : null;
}
