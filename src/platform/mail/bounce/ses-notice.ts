import { isAddress, parseMessageIds } from '../parse/addresses';
import { bounceKind } from './bounce-kind';
import { enhancedStatus } from './dsn-fields';
import type { BouncedRecipient } from './bounce-report';

interface Notice {
  recipients: BouncedRecipient[];
  original: { messageId: string | null };
}

type Json = Record<string, unknown>;

/**
 * Amazon SES mails its bounce and complaint notifications as JSON when a topic is subscribed by email
 * (Amazon SES Developer Guide, "notification contents"). Null when the text is none.
 */
export function readSesNotice(text: string): Notice | null {
  const json = parseObject(text);
  const type = json?.notificationType ?? json?.eventType;
  if (!json || (type !== 'Bounce' && type !== 'Complaint')) return null;
  const detail = asObject(type === 'Bounce' ? json.bounce : json.complaint);
  const listed = type === 'Bounce' ? detail.bouncedRecipients : detail.complainedRecipients;
  const recipients = (Array.isArray(listed) ? listed : []).flatMap((one) => toRecipient(asObject(one), type, detail));
  if (!recipients.length) return null;
  const mail = asObject(json.mail);
  const sent = asText(asObject(mail.commonHeaders).messageId) ?? asText(mail.messageId);
  return { recipients, original: { messageId: sent ? (parseMessageIds([sent])[0] ?? `<${sent}@email.amazonses.com>`) : null } };
}

function toRecipient(entry: Json, type: 'Bounce' | 'Complaint', detail: Json): BouncedRecipient[] {
  const address = asText(entry.emailAddress)?.replace(/^.*<|>.*$/g, '') ?? '';
  if (!isAddress(address)) return [];
  if (type === 'Complaint') return [{ address, finalAddress: null, status: null, action: 'complaint', diagnostic: asText(detail.complaintFeedbackType), kind: 'unknown' }];
  const diagnostic = asText(entry.diagnosticCode);
  const status = enhancedStatus(asText(entry.status));
  const byType = detail.bounceType === 'Permanent' ? 'hard' : 'soft';
  return [{ address, finalAddress: null, status, action: 'failed', diagnostic, kind: status ? bounceKind(status, 'failed', diagnostic ?? '') : byType }];
}

/** A signature of the notification service follows the object, and long lines may have been folded. */
function parseObject(text: string): Json | null {
  if (!text.trimStart().startsWith('{') || text.length > 1_000_000) return null;
  const body = text.slice(0, text.lastIndexOf('}') + 1).replace(/\n ?/g, '');
  try {
    return asObject(JSON.parse(body));
  } catch {
    return null;
  }
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
