/** A failed send. `temporary` means that the same message may be tried again later. */
export class SmtpSendError extends Error {
  constructor(
    message: string,
    readonly temporary: boolean,
    /** The server's reply code, or null when there was no reply. */
    readonly code: number | null,
    readonly response: string | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SmtpSendError';
  }
}

interface LibraryError {
  message?: string;
  code?: string;
  responseCode?: number;
  response?: string;
}

/** Faults of ours that another try does not mend. */
const PERMANENT_CODES = new Set(['EENVELOPE', 'EMESSAGE', 'EFILEACCESS', 'EURLACCESS']);

/** 4yz and every network fault are temporary; 5yz is permanent (RFC 5321 4.2.1). A refused login is for an operator to mend, so it waits. */
export function toSendError(error: unknown): SmtpSendError {
  const fault = (error ?? {}) as LibraryError;
  const code = fault.responseCode ?? null;
  const isLogin = fault.code === 'EAUTH' || code === 535 || code === 530;
  const isPermanent = code === null ? PERMANENT_CODES.has(fault.code ?? '') : code >= 500 && !isLogin;
  return new SmtpSendError(fault.message ?? 'send failed', !isPermanent, code, fault.response ?? null, { cause: error });
}
