import type { Type } from '@nestjs/common';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { getMetadataStorage } from 'class-validator';

export type FieldType = 'text' | 'number' | 'boolean' | 'list' | 'object';

/** One field of a body, as its validation rules describe it. */
export interface Field {
  /** `contact.email` */
  path: string;
  type: FieldType;
  mayBeNull: boolean;
}

const BY_RULE: Record<string, FieldType> = { isInt: 'number', isBoolean: 'boolean', isArray: 'list', arrayMaxSize: 'list' };

/** Every field of the class and of the objects in it. */
export function fieldsOf(type: Type, parent = ''): Field[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  return names.flatMap((name) => {
    const own = rules.filter(({ propertyName }) => propertyName === name);
    const path = parent + name;
    const conditions = own.filter((rule) => rule.type === 'conditionalValidation');
    const mayBeNull = conditions.some(({ constraints }) => !(constraints[0] as (body: object, value: unknown) => boolean)({ [name]: null }, null));
    const nested = own.some((rule) => rule.type === 'nestedValidation');
    const known = own.map((rule) => BY_RULE[rule.name ?? '']).find(Boolean);
    const field: Field = { path, type: known ?? (nested ? 'object' : 'text'), mayBeNull };
    return nested && field.type === 'object' ? [field, ...fieldsOf(nestedType(type, name), `${path}.`)] : [field];
  });
}

/** The paths of the objects in the body, the body itself first. */
export const objectsIn = (fields: Field[]): string[] => ['', ...fields.filter(({ type }) => type === 'object').map(({ path }) => `${path}.`)];

function nestedType(type: Type, name: string): Type {
  return (defaultMetadataStorage.findTypeMetadata(type, name) as { typeFunction(): Type }).typeFunction();
}

/** A copy of the body with one field set; the objects on the way are made. */
export function withField(body: object, path: string, value: unknown): object {
  const copy = structuredClone(body) as Record<string, unknown>;
  const keys = path.split('.');
  let target = copy;
  for (const key of keys.slice(0, -1)) target = (target[key] ??= {}) as Record<string, unknown>;
  target[keys.at(-1)!] = value;
  return copy;
}
