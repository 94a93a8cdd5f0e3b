import type { Type } from '@nestjs/common';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { getMetadataStorage } from 'class-validator';

/** `json` is an object whose inside is not described by rules, `texts` one text or several. */
export type FieldType = 'text' | 'texts' | 'number' | 'boolean' | 'list' | 'object' | 'json';

/** One field of a body, as its validation rules describe it. */
export interface Field {
  /** `contact.email` */
  path: string;
  type: FieldType;
  mayBeNull: boolean;
  /** The longest text it takes, if a rule says so. */
  most: number | null;
}

const BY_RULE: Record<string, FieldType> = { isInt: 'number', isBoolean: 'boolean', isArray: 'list', arrayMaxSize: 'list', isValues: 'texts' };

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
    const plainObject = own.some((rule) => rule.name === 'isObject' && !rule.each);
    const most = (own.find((rule) => rule.name === 'maxLength')?.constraints as [number] | undefined)?.[0] ?? null;
    const field: Field = { path, type: known ?? (nested ? 'object' : plainObject ? 'json' : 'text'), mayBeNull, most };
    return nested && field.type === 'object' ? [field, ...fieldsOf(nestedType(type, name), `${path}.`)] : [field];
  });
}

const WORDS: Record<string, (constraints: any[]) => unknown> = {
  isIn: ([values]) => (values as unknown[])[0], isUuid: () => '0190a000-0000-7000-8000-000000000000', isEmail: () => 'sara@example.test', isUrl: () => 'https://example.test/',
  isDay: () => '2024-05-01', isInstant: () => '2024-05-01T08:00:00Z', isISO4217CurrencyCode: () => 'EUR', min: ([least]) => least, isInt: () => 1, isNumber: () => 1,
  isBoolean: () => true, isArray: () => [], isObject: () => ({}), isString: () => 'Text', matches: () => 'Text',
};

/** A body that its own rules suggest: good enough to put one wrong field into. */
export function suggestBody(type: Type): Record<string, unknown> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const body: Record<string, unknown> = {};
  for (const name of new Set(rules.map(({ propertyName }) => propertyName))) {
    const own = rules.filter(({ propertyName }) => propertyName === name);
    const isList = own.some((rule) => rule.name === 'isArray' || rule.each);
    const word = Object.entries(WORDS).find(([rule]) => own.some((one) => one.name === rule));
    const rule = own.find((one) => one.name === word?.[0]);
    const nested = own.some((one) => one.type === 'nestedValidation');
    body[name] = isList ? [] : nested ? suggestBody(nestedType(type, name)) : word?.[1](rule!.constraints ?? []);
  }
  return body;
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
