import { DomainError } from '../../kernel/domain-error';
import { pgCode, violatedUnique } from '../../platform/database/pg-errors';

/** Runs a write; says an address that is taken, or a team that is not there, in the caller's terms. */
export async function translateViolations<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violatedUnique(error) === 'staff_user_email_key') {
      throw new DomainError('conflict', 'identity.email_taken', 'Somebody has this address already.', [{ field: 'email', code: 'email_taken', message: 'Taken.' }]);
    }
    if (pgCode(error) === '23503') throw DomainError.invalid('teamIds', 'team_unknown', 'One of the teams does not exist.');
    throw error;
  }
}
