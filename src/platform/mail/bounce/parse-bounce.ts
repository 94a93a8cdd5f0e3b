import { parseMessageIds } from '../parse/addresses';
import { decodeText } from '../parse/charset';
import { cleanText } from '../parse/clean-text';
import type { MailAttachment, ParsedMail } from '../parse/mail-types';
import { bounceKind } from './bounce-kind';
import type { BouncedRecipient, BounceReport } from './bounce-report';
import { enhancedStatus, readFieldGroups, typedAddress, type Fields } from './dsn-fields';
import { findOriginal } from './original-message';
import { readSesNotice } from './ses-notice';
import { failedAddresses, readTextBounce } from './text-bounce';

const STATUS_TYPES = /^message\/(?:global-)?delivery-status$/;
/** A report about a thousand recipients has less. */
const MAX_STATUS_BYTES = 256 * 1024;
const MAX_RECIPIENTS = 1_000;
const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/**
 * Reads a non-delivery report: RFC 3464, a complaint (RFC 5965), or one of the many that are only text.
 * Null when the message is no report.
 */
export function parseBounce(mail: ParsedMail): BounceReport | null {
  const complaint = mail.attachments.find((one) => one.contentType === 'message/feedback-report');
  const original = withReference(findOriginal(mail), mail);
  if (complaint || isFeedback(mail)) return readComplaint(complaint ? textOf(complaint) : '', original);
  const standard = readStatus(mail);
  if (standard.length) return report(withAddresses(standard, mail, original), original, true);
  const notice = readSesNotice(mail.text);
  if (notice) return report(notice.recipients, { ...original, ...notice.original }, false);
  const read = readTextBounce(mail, original);
  return read && report(read, original, false);
}

/** Without the returned message, the report's own fields say which one it was about (RFC 8098 3.2.5; Exchange, Gmail: In-Reply-To). */
function withReference(original: Original, mail: ParsedMail): Original {
  if (original.messageId) return original;
  const fields = mail.attachments.filter((one) => STATUS_TYPES.test(one.contentType)).flatMap((one) => readFieldGroups(textOf(one)));
  // Behind a broken boundary the returned head stands at the end of the fields.
  const swallowed = fields.slice(1).flatMap((group) => group.get('message-id') ?? '');
  const named = fields.flatMap((group) => [group.get('original-message-id') ?? '', group.get('x-original-message-id') ?? '']);
  const headers = [...(mail.headers['x-original-message-id'] ?? []), ...(mail.headers['original-message-id'] ?? [])];
  const messageId = parseMessageIds([...named, ...swallowed, ...headers])[0] ?? mail.inReplyTo[0] ?? mail.references.at(-1) ?? null;
  return { ...original, messageId };
}

type Original = ReturnType<typeof findOriginal>;

function report(recipients: BouncedRecipient[], original: Original, standard: boolean): BounceReport {
  const worst = recipients.find((one) => one.kind === 'hard') ?? recipients.find((one) => one.kind === 'soft') ?? recipients[0];
  return {
    kind: worst?.kind ?? 'unknown',
    action: worst?.action ?? 'unknown',
    recipients: recipients.filter((one) => one.address !== ''),
    originalMessageId: original.messageId,
    originalHeaders: original.headers,
    diagnostic: worst?.diagnostic ?? null,
    standard,
  };
}

/** Fields may stand in their own part or, with old servers, in the middle of the text. */
function readStatus(mail: ParsedMail): BouncedRecipient[] {
  const parts = mail.attachments.filter((one) => STATUS_TYPES.test(one.contentType)).map(textOf);
  const sources = parts.length ? parts : /^(?:final|original)-recipient\s*:/im.test(mail.text) ? [mail.text] : [];
  const explanation = mail.text.slice(0, 20_000);
  return sources.map((one) => one.slice(0, MAX_STATUS_BYTES)).flatMap(readFieldGroups).filter(isRecipient).slice(0, MAX_RECIPIENTS).map((fields) => toRecipient(fields, explanation));
}

/** Some servers leave the address out of the fields and name it only in the text. */
function withAddresses(recipients: BouncedRecipient[], mail: ParsedMail, original: Original): BouncedRecipient[] {
  if (recipients.some((one) => one.address !== '')) return recipients;
  const found = failedAddresses(mail, original.explanation, original);
  const [first] = recipients;
  return first && found.length ? found.map((address) => ({ ...first, address })) : recipients;
}

function isRecipient(fields: Fields): boolean {
  return fields.has('final-recipient') || fields.has('original-recipient') || (fields.has('status') && fields.has('action'));
}

function toRecipient(fields: Fields, explanation: string): BouncedRecipient {
  const finalAddress = typedAddress(fields.get('final-recipient')) ?? typedAddress(fields.get('x-actual-recipient'));
  const address = typedAddress(fields.get('original-recipient')) ?? finalAddress ?? '';
  const action = ACTIONS.find((one) => fields.get('action')?.toLowerCase().includes(one)) ?? 'unknown';
  const diagnostic = fields.get('diagnostic-code')?.replace(/^\s*[\w-]+\s*;\s*/, '') ?? null;
  const status = enhancedStatus(fields.get('status')) ?? enhancedStatus(diagnostic);
  const isFailure = action === 'failed' || action === 'delayed' || action === 'unknown';
  const kind = isFailure ? bounceKind(status, action, diagnostic ?? '', explanation) : 'unknown';
  return { address, finalAddress, status, action, diagnostic, kind };
}

/** Some feedback loops leave the part with the fields out. */
const isFeedback = ({ headers }: ParsedMail): boolean => /^multipart\/report\b(?=[^\r\n]*report-type\s*=\s*"?feedback-report)/i.test(headers['content-type']?.[0] ?? '');

function readComplaint(words: string, original: Original): BounceReport {
  const fields = readFieldGroups(words)[0] ?? new Map<string, string>();
  const address = typedAddress(fields.get('original-rcpt-to')) ?? original.to[0] ?? typedAddress(fields.get('removal-recipient')) ?? '';
  const diagnostic = fields.get('feedback-type') ?? null;
  const recipient: BouncedRecipient = { address, finalAddress: null, status: null, action: 'complaint', diagnostic, kind: 'unknown' };
  return report([recipient], original, true);
}

function textOf(part: MailAttachment): string {
  return cleanText(decodeText(part.content.subarray(0, MAX_STATUS_BYTES)));
}
