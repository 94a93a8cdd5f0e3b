/** What kind of refusal this is; the edge (HTTP, socket, mail) decides how to say it. */
export type DomainErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'guard_failed'
  | 'too_large'
  | 'too_many'
  | 'unsupported'
  | 'unavailable';

/** One fault in what was asked, tied to the field that carries it. */
export interface FieldFault {
  field: string;
  code: string;
  message: string;
}

/**
 * A refusal by a rule of the business. `code` is stable and machine readable (`ticket.transition_not_allowed`),
 * `message` is for people, `faults` lists every field or guard that stands in the way.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    message: string,
    readonly faults: FieldFault[] = [],
    readonly params: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }

  static notFound(what: string): DomainError {
    return new DomainError('not_found', 'not_found', `No such ${what}, or it is not yours to see.`);
  }

  static invalid(field: string, code: string, message: string): DomainError {
    return new DomainError('invalid', 'validation_failed', 'Some fields need another look.', [{ field, code, message }]);
  }

  static forbidden(message = 'Your role does not allow this.'): DomainError {
    return new DomainError('forbidden', 'forbidden', message);
  }
}
