import { DomainError } from '../../kernel/domain-error';
import type { Fault } from '../domain/fault';

/** @throws DomainError `validation_failed` with every fault of a definition, each under the field that carries it. */
export function refuseFaults(faults: readonly Fault[], under = 'definition'): void {
  if (faults.length === 0) return;
  throw new DomainError('invalid', 'validation_failed', 'Some fields need another look.', faults.map((fault) => ({
    field: fault.field ? `${under}.${fault.field}` : under, code: fault.code, message: messageOf(fault),
  })));
}

/** `calendar.never_open` with `years: 2` reads "Never open (years: 2)." */
function messageOf({ code, params }: Fault): string {
  const words = code.slice(code.indexOf('.') + 1).replaceAll('_', ' ');
  const details = Object.entries(params).map(([name, value]) => `${name}: ${value}`).join(', ');
  return `${words[0]!.toUpperCase()}${words.slice(1)}${details ? ` (${details})` : ''}.`;
}
