/** The SQLSTATE of a database error (PostgreSQL appendix A), or undefined when it is none. */
export function pgCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code ?? (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The name of the violated constraint when the error is a unique violation (23505), else undefined. */
export function violatedUnique(error: unknown): string | undefined {
  if (pgCode(error) !== '23505') return undefined;
  const source = error as { constraint?: string; driverError?: { constraint?: string } };
  return source.constraint ?? source.driverError?.constraint;
}

/** SQLSTATE of assert_job_lease(): another worker has the job now. */
export const LEASE_LOST = 'PG001';

const CONNECTION_CODES = new Set(['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006', '08001', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** True when the database can't be reached or is going down: the caller may try again later. */
export function isDatabaseAway(error: unknown): boolean {
  const code = pgCode(error);
  if (code && (CONNECTION_CODES.has(code) || code.startsWith('53'))) return true;
  const message = error instanceof Error ? error.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|Query read timeout|connection timeout|not queryable/i.test(message);
}
