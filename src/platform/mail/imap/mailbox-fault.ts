import type { ImapFlowError } from 'imapflow';

/** What went wrong with a mailbox, by what a person would have to change. */
export const MAILBOX_FAULTS = [
  'host_unknown', 'host_forbidden', 'plaintext_forbidden', 'refused', 'unreachable', 'greeting_missing', 'tls_failed', 'certificate_invalid', 'starttls_missing',
  'login_rejected', 'secret_unreadable', 'token_rejected', 'token_client_rejected', 'token_unreachable', 'folder_missing', 'move_folder_missing',
  'connection_lost', 'server_busy', 'not_marked', 'internal',
] as const;
export type MailboxFaultCode = (typeof MAILBOX_FAULTS)[number];

/** The server or the way to it failed; `detail` is what it said, for people, without secrets. */
export class MailboxFault extends Error {
  constructor(readonly code: MailboxFaultCode, readonly detail: string | null = null, options?: ErrorOptions) {
    super(detail === null ? code : `${code}: ${detail}`, options);
    this.name = 'MailboxFault';
  }
}

const BY_CODE: Record<string, MailboxFaultCode> = {
  ENOTFOUND: 'host_unknown', EAI_AGAIN: 'host_unknown', EAI_FAIL: 'host_unknown', EAI_NODATA: 'host_unknown', ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable', ENETUNREACH: 'unreachable', ETIMEDOUT: 'unreachable', CONNECT_TIMEOUT: 'unreachable', EADDRNOTAVAIL: 'unreachable',
  GREETING_TIMEOUT: 'greeting_missing', UPGRADE_TIMEOUT: 'tls_failed', STARTTLS_INJECTION: 'tls_failed', EPROTO: 'tls_failed', ETHROTTLE: 'server_busy', HOST_FORBIDDEN: 'host_forbidden',
};
const LOST = new Set(['NoConnection', 'EConnectionClosed', 'ClosedAfterConnectText', 'ClosedAfterConnectTLS', 'ETIMEOUT', 'ECONNRESET', 'EPIPE', 'StateLogout']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|HOSTNAME_MISMATCH/;
const BUSY = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'OVERQUOTA', 'SERVERBUG']);

/** Puts any failure of connecting, signing in or reading into one of our words. `connected`: the greeting had been seen. */
export function toMailboxFault(error: unknown, connected = false): MailboxFault {
  if (error instanceof MailboxFault) return error;
  const fault = error as ImapFlowError;
  const inner = fault._err ?? fault.cause;
  const detail = detailOf(fault);
  const give = (code: MailboxFaultCode): MailboxFault => new MailboxFault(code, detail, { cause: error });
  if (inner instanceof MailboxFault) return inner;
  if (BUSY.has(fault.serverResponseCode ?? '')) return give('server_busy');
  if (fault.authenticationFailed) return give('login_rejected');
  const code = fault.code ?? '';
  if (CERTIFICATE.test(code)) return give('certificate_invalid');
  if (BY_CODE[code]) return give(BY_CODE[code]);
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) return give('tls_failed');
  if (fault.mailboxMissing) return give('folder_missing');
  if (fault.tlsFailed) return give(/not support|STARTTLS/i.test(fault.message) ? 'starttls_missing' : 'tls_failed');
  if (LOST.has(code)) return give(connected ? 'connection_lost' : 'greeting_missing');
  return give('internal');
}

/** What the server said, or what is wrong with its certificate or encryption; one line, no more than a screen shows. Errors of the system are said by their code. */
function detailOf(fault: ImapFlowError): string | null {
  const said = fault.responseText ?? fault.reason ?? (typeof fault.response === 'string' ? fault.response : undefined);
  const ofSystem = BY_CODE[fault.code ?? ''] !== undefined && fault.code !== 'EPROTO';
  const line = String(said ?? (ofSystem ? '' : fault.message)).replace(/\p{Cc}+/gu, ' ').trim().slice(0, 300);
  return line === '' ? null : line;
}
