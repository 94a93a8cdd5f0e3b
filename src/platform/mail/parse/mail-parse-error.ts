export type MailParseErrorCode =
  | 'too_large'
  | 'headers_too_large'
  | 'too_deep'
  | 'too_many_parts'
  | 'unreadable'
  | 'timeout'
  | 'crashed';

/** The only error that reading a message raises. The raw message stays as it was. */
export class MailParseError extends Error {
  constructor(readonly code: MailParseErrorCode, options?: ErrorOptions) {
    super(`mail could not be read: ${code}`, options);
    this.name = 'MailParseError';
  }
}
