import type { ClassConstructor } from 'class-transformer';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { readForm, validateBody } from '../../platform/http';
import type { StoredAttachment } from '../app/new-ticket';
import type { StoreAttachments } from '../app/store-attachments';

/**
 * A checked body, sent as JSON or as a multipart form with `files`. Nested fields of a form are written `contact.name`,
 * or as JSON in a field of their own.
 * @param limits `mostTogether`: bytes of all files
 */
export async function readInput<T extends object>(
  type: ClassConstructor<T>, request: FastifyRequest, store: StoreAttachments, limits: { mostTogether?: number } = {},
): Promise<{ body: T; attachments: StoredAttachment[] }> {
  if (!request.isMultipart()) return { body: validateBody(type, request.body), attachments: [] };
  const { stored, add } = store.collector(limits);
  const fields = await readForm(request, add);
  return { body: validateBody(type, unfold(fields)), attachments: stored };
}

/** `payload` holds the whole body as JSON; `contact` alone may be JSON too. Empty fields of a form are absent. */
function unfold({ payload, ...fields }: Record<string, unknown>): Record<string, unknown> {
  const whole = typeof payload === 'string' ? parse('payload', payload) : {};
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  if (typeof given.contact === 'string') given.contact = parse('contact', given.contact);
  return { ...whole, ...given };
}

function parse(field: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // refused below like any other shape
  }
  throw DomainError.invalid(field, 'malformed_json', 'This field is not a JSON object.');
}
