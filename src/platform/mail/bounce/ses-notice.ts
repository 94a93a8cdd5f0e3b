import { isAddress, parseMessageIds } from '../parse/addresses';
import { bounceKind } from './bounce-kind';
import { enhancedStatus } from './dsn-fields';
import type { BouncedRecipient } from './bounce-report';

interface Notice {
  recipients: BouncedRecipient[];
  original: { messageId: string | null };
}

/** The notices that say what became of a mail, and where they name whom it was for. */
const NOTICES = [
  { type: 'Bounce', detail: 'bounce', recipients: 'bouncedRecipients', action: 'failed' },
  { type: 'Complaint', detail: 'complaint', recipients: 'complainedRecipients', action: 'complaint' },
  { type: 'Delivery', detail: 'delivery', recipients: 'recipients', action: 'delivered' },
  { type: 'DeliveryDelay', detail: 'deliveryDelay', recipients: 'delayedRecipients', action: 'delayed' },
] as const;

type Json = Record<string, unknown>;

/**
 * Amazon SES mails its notifications as JSON when a topic is subscribed by email
 * (Amazon SES Developer Guide, "notification contents"). Null when the text is none.
 */
export function readSesNotice(text: string): Notice | null {
  const json = parseObject(text);
  const type = json?.notificationType ?? json?.eventType;
  const kind = NOTICES.find((one) => one.type === type);
  if (!json || !kind) return null;
  const detail = asObject(json[kind.detail]);
  const listed = detail[kind.recipients];
  const recipients = (Array.isArray(listed) ? listed : []).flatMap((one) => toRecipient(typeof one === 'string' ? { emailAddress: one } : asObject(one), kind, detail));
  if (!recipients.length) return null;
  const mail = asObject(json.mail);
  const sent = asText(asObject(mail.commonHeaders).messageId) ?? asText(mail.messageId);
  return { recipients, original: { messageId: sent ? (parseMessageIds([sent])[0] ?? `<${sent}@email.amazonses.com>`) : null } };
}

function toRecipient(entry: Json, { action }: (typeof NOTICES)[number], detail: Json): BouncedRecipient[] {
  const address = asText(entry.emailAddress)?.replace(/^.*<|>.*$/g, '') ?? '';
  if (!isAddress(address)) return [];
  const diagnostic = asText(entry.diagnosticCode) ?? asText(detail.complaintFeedbackType) ?? asText(detail.smtpResponse);
  const status = enhancedStatus(asText(entry.status));
  if (action === 'complaint' || action === 'delivered') return [{ address, finalAddress: null, status: null, action, diagnostic, kind: 'unknown' }];
  const byType = detail.bounceType === 'Permanent' ? 'hard' : 'soft';
  return [{ address, finalAddress: null, status, action, diagnostic, kind: status ? bounceKind(status, action, diagnostic ?? '') : byType }];
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
