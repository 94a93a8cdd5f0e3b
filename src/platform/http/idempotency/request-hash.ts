import { createHash } from 'node:crypto';

/** SHA-256 of the request's meaning: the order of an object's fields does not count. */
export function requestHash(request: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(request, sortedKeys) ?? '').digest();
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
