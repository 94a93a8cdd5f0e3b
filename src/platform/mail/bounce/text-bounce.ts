import type { ParsedMail } from '../parse/mail-types';
import { bounceKind, type BounceKind } from './bounce-kind';
import { BOUNCE_BODY, BOUNCE_SUBJECT, ROBOT_NAME, ROBOT_SENDER } from './bounce-phrases';
import { allAddresses, enhancedStatus, readFields } from './dsn-fields';
import type { OriginalMessage } from './original-message';
import type { BouncedRecipient } from './bounce-report';

/** Sentences longer than this are not looked at: reports say it early. */
const MAX_EXPLANATION = 20_000;
const MAX_DIAGNOSTIC = 2_000;
const MAX_RECIPIENTS = 50;

/**
 * Reads a report that is only text. Two of three must agree: a robot as sender, a subject of the kind,
 * words of failure; otherwise null, because a customer may well write about a failed delivery.
 */
export function readTextBounce(mail: ParsedMail, original: OriginalMessage): BouncedRecipient[] | null {
  const explanation = original.explanation.slice(0, MAX_EXPLANATION);
  if (!isBounce(mail, explanation)) return null;
  const addresses = failedAddresses(mail, explanation, original);
  const about = addresses.length ? addresses : [''];
  return about.map((address) => {
    const diagnostic = diagnosticFor(address, explanation);
    const status = enhancedStatus(diagnostic) ?? enhancedStatus(explanation);
    const action = /delay|still (?:being )?(?:queued|retried)|will (?:keep|continue) (?:to )?try/i.test(mail.subject) ? 'delayed' : 'failed';
    return { address, finalAddress: null, status, action, diagnostic, kind: kindOf(status, action, { diagnostic: diagnostic ?? '', explanation, subject: mail.subject }) };
  });
}

/** The subject speaks last: "Returned mail: User unknown" may be all that a server says. */
function kindOf(status: string | null, action: 'failed' | 'delayed', { diagnostic, explanation, subject }: Record<'diagnostic' | 'explanation' | 'subject', string>): BounceKind {
  const known = action === 'delayed' ? action : '';
  const told = bounceKind(status, known, diagnostic, explanation);
  return told === 'unknown' ? bounceKind(null, '', subject) : told;
}

function isBounce(mail: ParsedMail, explanation: string): boolean {
  if (mail.auto.kind === 'auto_reply' || mail.auto.kind === 'list') {
    if (!mail.headers['x-failed-recipients']) return false;
  }
  const sender = mail.from?.address ?? mail.headers.from?.[0] ?? '';
  const nullSender = mail.headers['return-path']?.some((one) => /^<\s*>$/.test(one.trim())) ?? false;
  const robot = mail.auto.kind === 'bounce' || nullSender || ROBOT_SENDER.test(sender) || ROBOT_NAME.test(`${mail.from?.name ?? ''} ${sender}`);
  const subject = BOUNCE_SUBJECT.test(mail.subject);
  const body = BOUNCE_BODY.test(explanation);
  // The sender must be a robot or the headers automatic: two human signs alone are a complaint about a parcel.
  return robot ? subject || body : subject && body && mail.auto.kind !== 'none';
}

/** The recipient stands in a header, at the start of a line of its own, anywhere in the words, or in the returned To. */
export function failedAddresses(mail: ParsedMail, explanation: string, original: OriginalMessage): string[] {
  const own = new Set([...mail.to, ...mail.fromAll].map((one) => one.address.toLowerCase()));
  const foreign = (found: string[]): string[] => found.filter((one) => !own.has(one.toLowerCase()) && !ROBOT_SENDER.test(one)).slice(0, MAX_RECIPIENTS);
  const listed = explanation.match(/^[ \t>*-]{0,20}(?:to:|recipient:|rcpt to:|envelope-to:|user:)?[ \t]{0,20}<?[^\s<>:;,]{1,128}@[^\s<>:;,]{1,255}>?(?=[ \t]*(?:[<:;,(]|\.(?!\w)|-(?!\w)|\s|$))/gim)?.join('\n') ?? '';
  const fields = readFields(explanation);
  const candidates = [
    () => allAddresses((mail.headers['x-failed-recipients'] ?? []).join(', ')),
    () => foreign(allAddresses(fields.get('failed-recipient') ?? fields.get('recipient') ?? '')),
    () => foreign(allAddresses(listed)),
    () => foreign(original.to),
    () => foreign(allAddresses(explanation)),
    () => variablePaths(mail),
    () => allAddresses(listed),
    () => original.to,
  ];
  for (const find of candidates) {
    const found = find();
    if (found.length) return found;
  }
  return [];
}

/** Headers that keep the address a report was sent to. */
const PATHS = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to'];

/** `bounces+gone=example.com@…`: a return path made for one recipient says who it was (variable envelope return paths). */
function variablePaths(mail: ParsedMail): string[] {
  const paths = PATHS.flatMap((name) => mail.headers[name] ?? []).flatMap((value) => allAddresses(value.slice(0, 2_000)));
  const found = paths.flatMap((path) => {
    const [, local, domain] = /^(?:[^@+]*\+|[^@]*-)([^@=]{1,64})=([^@=]+\.[^@=]+)@/.exec(path) ?? [];
    return local && domain ? allAddresses(`${local}@${domain}`) : [];
  });
  return [...new Set(found)];
}

/** The lines about the address up to the next address or empty line; without a code there, the first lines with one. */
function diagnosticFor(address: string, explanation: string): string | null {
  const paragraphs = explanation.split(/\n[ \t]*\n/);
  const named = address ? paragraphs.findIndex((one) => one.toLowerCase().includes(address.toLowerCase())) : -1;
  const own = named < 0 ? '' : linesAbout(address, paragraphs[named]!);
  const next = named < 0 ? '' : (paragraphs[named + 1] ?? '');
  const withCode = /(?:^|\s)[45]\d\d[\s-]|[45]\.\d\.\d/;
  const coded = [own, next, ...paragraphs].find((one) => withCode.test(one));
  return (coded ?? own).trim().slice(0, MAX_DIAGNOSTIC) || null;
}

function linesAbout(address: string, paragraph: string): string {
  const lines = paragraph.split('\n');
  const start = lines.findIndex((line) => line.toLowerCase().includes(address.toLowerCase()));
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => {
    const other = /^[ \t<"]*([^\s<>:;,"]+@[^\s<>:;,"]+)[>"]*[:\s]/.exec(line)?.[1]?.toLowerCase();
    return other !== undefined && other !== address.toLowerCase();
  });
  return [lines[start], ...(end < 0 ? rest : rest.slice(0, end))].join('\n');
}
