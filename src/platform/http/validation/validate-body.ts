import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { DomainError, type FieldFault } from '../../../kernel/domain-error';

const MOST_FAULTS = 50;

/**
 * The plain object as an instance of the class, with every field checked and none that the class does not name.
 * @throws DomainError `validation_failed` with one fault a field (`contact.email`), `code` being the rule that was broken.
 */
export function validateBody<T extends object>(type: ClassConstructor<T>, plain: unknown): T {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) throw DomainError.invalid('', 'object_expected', 'An object is expected.');
  const instance = plainToInstance(type, plain);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, validationError: { target: false, value: false } });
  if (errors.length === 0) return instance;
  throw new DomainError('invalid', 'validation_failed', 'Some fields need another look.', faultsOf(errors, '').slice(0, MOST_FAULTS));
}

function faultsOf(errors: ValidationError[], parent: string): FieldFault[] {
  return errors.flatMap((error) => {
    const field = parent === '' ? error.property : `${parent}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => fault(field, rule, message));
    return [...own, ...faultsOf(error.children ?? [], field)];
  });
}

const fault = (field: string, rule: string, message: string): FieldFault =>
  rule === 'whitelistValidation' ? { field, code: 'unknown_field', message: 'There is no such field here.' } : { field, code: rule, message };
