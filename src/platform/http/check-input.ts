import type { FastifyInstance } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { isStorable } from '../../kernel/text';

const DEEPEST = 24;
/** Checking one field costs up to 0.15 ms: a body of nothing but fields would keep everybody else waiting for ten seconds. */
const MOST_KEYS = 200;
const MOST_VALUES = 5_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses what no part of the program could handle: text that PostgreSQL can't store (NUL, a lone surrogate), keys that
 * reach for an object's prototype, nesting without end, more fields than any form has.
 * @throws DomainError that names the field
 */
export function checkInput(value: unknown, path = '', depth = 0, budget = { left: MOST_VALUES }): void {
  if (budget.left-- <= 0) throw tooMany(path);
  if (typeof value === 'string') {
    if (!isStorable(value)) throw notStorable(path);
    return;
  }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return;
  if (depth > DEEPEST) throw DomainError.invalid(path.slice(0, 60), 'too_deep', `Nesting deeper than ${DEEPEST} levels is refused.`);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) checkInput(value[index], join(path, String(index)), depth + 1, budget);
    return;
  }
  const keys = Object.keys(value);
  if (keys.length > MOST_KEYS) throw tooMany(path);
  for (const key of keys) {
    if (FORBIDDEN_KEYS.has(key)) throw DomainError.invalid(join(path, key), 'key_not_allowed', 'This field name is not allowed.');
    if (!isStorable(key)) throw notStorable(path);
    checkInput((value as Record<string, unknown>)[key], join(path, key), depth + 1, budget);
  }
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const tooMany = (path: string): DomainError => DomainError.invalid(path.slice(0, 60), 'too_many_values', `More than ${MOST_KEYS} fields in one object, or ${MOST_VALUES} values in all, are refused.`);

const notStorable = (field: string): DomainError =>
  new DomainError('invalid', 'text_not_storable', 'Some text has characters that cannot be stored.', [
    { field, code: 'text_not_storable', message: 'This text has a NUL character or half of a surrogate pair.' },
  ]);

/** Checks parameters, query and parsed body of every request. */
export function checkEveryInput(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    try {
      checkInput(request.params);
      checkInput(request.query);
      checkInput(request.body);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}
