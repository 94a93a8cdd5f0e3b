import { AWAY_SUBJECT } from './away-subject';

export type AutomaticKind = 'none' | 'auto_reply' | 'auto_generated' | 'list' | 'bounce';

/** What a message is when no person wrote it to us, and the headers that say so. */
export interface AutoClassification {
  kind: AutomaticKind;
  evidence: string[];
}

type Headers = Record<string, string[]>;

/** Headers of vacation responders and support systems whose presence alone means an automatic answer. */
const REPLY_MARKERS = ['x-autoreply', 'x-autorespond', 'x-auto-respond', 'x-autoresponder', 'x-auto-reply', 'x-autoreply-from', 'x-mail-autoreply', 'x-vacation'];
const LIST_MARKERS = ['list-id', 'list-post', 'list-unsubscribe', 'list-help', 'list-owner', 'list-archive', 'list-subscribe', 'x-mailing-list', 'mailing-list', 'x-google-group-id'];
const ROBOT = /^(mailer-daemon|postmaster|mail-daemon|mailerdaemon|mdaemon|mail delivery (sub)?system)$/i;
const BOUNCE_TYPES = /^multipart\/report\b(?=[^\r\n]*report-type\s*=\s*"?(?:delivery-status|feedback-report))/i;
const RECEIPT_TYPES = /^multipart\/report\b(?=[^\r\n]*report-type\s*=\s*"?disposition-notification)/i;

/** Reports of one server to another: TLS (RFC 8460) and DMARC (RFC 7489 7.2.1.1). */
const SERVER_REPORT_TYPES = /^multipart\/report\b(?=[^\r\n]*report-type\s*=\s*"?(?:tlsrpt|dmarc))/i;
const SERVER_REPORT_SUBJECT = /^\s*(?:\[[^\]]{0,60}\]\s*)?report[ -]domain:\s*\S+.{0,200}(?:submitter|report-id)/i;

/** Filters that ask a writer to prove that they are a person. */
const CHALLENGE_MARKERS = ['x-spamarrest-noauth', 'x-spamarrest-from', 'x-tmda-confirm-done', 'x-boxbe'];
const CHALLENGE_AGENT = /\btmda\b|boxbe|spam ?arrest|challenge.?response/i;
const CHALLENGE_SUBJECT = /\bawaits (?:your )?verification\b|^\s*\[antispam uol\]|^\s*\[?(?:bitdefender|mailwasher|spamarrest|boxbe)\b.{0,40}(?:verif|confirm)|^\s*please (?:confirm|verify) (?:your|that you sent this) (?:message|e-?mail message)\s*$/i;

/** Amazon's notification service, which sets no header. */
const NOTIFIER = /^no-?reply@sns\.amazonaws\.com$/i;

/** First match wins; the order is from the most to the least specific. */
const RULES: { kind: AutomaticKind; find: (headers: Headers, from: string) => string | null }[] = [
  { kind: 'bounce', find: (headers) => match(headers, 'content-type', BOUNCE_TYPES) },
  { kind: 'bounce', find: (headers) => present(headers, 'x-failed-recipients') },
  { kind: 'auto_generated', find: (headers) => match(headers, 'content-type', SERVER_REPORT_TYPES) ?? match(headers, 'subject', SERVER_REPORT_SUBJECT) },
  { kind: 'auto_generated', find: (headers) => firstPresent(headers, CHALLENGE_MARKERS) ?? match(headers, 'x-delivery-agent', CHALLENGE_AGENT) ?? match(headers, 'subject', CHALLENGE_SUBJECT) },
  { kind: 'auto_generated', find: (_, from) => (NOTIFIER.test(from) ? `from: ${from}` : null) },
  { kind: 'bounce', find: (_, from) => (ROBOT.test(from.split('@')[0] ?? '') ? `from: ${from}` : null) },
  // RFC 3834 5: auto-replied answers a message, auto-generated does not; anything but "no" is automatic.
  { kind: 'auto_reply', find: (headers) => match(headers, 'auto-submitted', /^\s*auto-(replied|notified)/i) },
  { kind: 'auto_reply', find: (headers) => firstPresent(headers, REPLY_MARKERS, /^(no|false)$/i) },
  { kind: 'auto_reply', find: (headers) => match(headers, 'precedence', /^\s*auto[-_]?reply/i) },
  { kind: 'auto_reply', find: (headers) => match(headers, 'content-type', RECEIPT_TYPES) },
  { kind: 'auto_reply', find: (headers) => match(headers, 'subject', AWAY_SUBJECT) },
  { kind: 'list', find: (headers) => firstPresent(headers, LIST_MARKERS) },
  { kind: 'list', find: (headers) => match(headers, 'precedence', /^\s*(bulk|list|junk)\b/i) },
  { kind: 'auto_generated', find: (headers) => match(headers, 'auto-submitted', /^\s*(?!no\b)\S/i) },
  { kind: 'auto_generated', find: (headers) => firstPresent(headers, ['x-loop', 'x-auto-generated']) },
  { kind: 'auto_generated', find: (headers) => match(headers, 'x-auto-response-suppress', /all|oof|autoreply|dr|rn|nrn/i) },
  { kind: 'auto_generated', find: (headers) => match(headers, 'return-path', /^\s*<\s*>\s*$/) },
];

/**
 * Tells automatic mail from a person's by its headers (RFC 3834, RFC 2919, RFC 2369, RFC 3464 and common practice).
 * @param headers lower-cased names
 * @param from the address of From, or null
 */
export function classifyAutomatic(headers: Headers, from: string | null = null): AutoClassification {
  let kind: AutomaticKind = 'none';
  const evidence: string[] = [];
  for (const rule of RULES) {
    const found = rule.find(headers, from ?? '');
    if (!found) continue;
    if (kind === 'none') kind = rule.kind;
    evidence.push(found.slice(0, 200));
  }
  return { kind, evidence };
}

function match(headers: Headers, name: string, pattern: RegExp): string | null {
  const value = headers[name]?.find((one) => pattern.test(one));
  return value === undefined ? null : `${name}: ${value}`;
}

function present(headers: Headers, name: string): string | null {
  const values = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return values?.length ? `${name}: ${values[0]}` : null;
}

function firstPresent(headers: Headers, names: string[], except?: RegExp): string | null {
  for (const name of names) {
    const found = present(headers, name);
    if (found && !except?.test(headers[name]![0]!.trim())) return found;
  }
  return null;
}
