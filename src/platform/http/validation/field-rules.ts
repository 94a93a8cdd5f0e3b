import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsObject, isISO8601, Max, Min, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';

/** The field may be left out; when it is there it must be right, and null is not "left out". */
export const OptionalField = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A whole number in a query string, from `min` to `max`; anything but digits is refused. */
export const QueryInt = (min: number, max: number): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value)), IsInt(), Min(min), Max(max));

/** Spaces at both ends are dropped before the other rules look. */
export const Trimmed = (): PropertyDecorator => Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));

/** A single value or a list in a query string (`tag=a&tag=b`), always a list afterwards. */
export const QueryList = (): PropertyDecorator => Transform(({ value }) => (value === undefined || Array.isArray(value) ? value : [value]));

/** An object of this class, checked in its turn; `{ each: true }` for a list of them. A list in its place is refused, which `@ValidateNested()` alone lets in. */
export const NestedObject = (type: () => Class, { each = false } = {}): PropertyDecorator =>
  applyDecorators(IsObject({ each }), ValidateNested({ each }), Type(type));

const DAY = /^(?!0000)\d{4}-\d\d-\d\d$/;
const INSTANT = /^(?!0000)\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;

const exists = (value: string): boolean => isISO8601(value, { strict: true }) && !Number.isNaN(Date.parse(value));

/** A day of the calendar, `2024-05-06`; one that there is not (30 February) is refused. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({ name: 'isDay', validator: { validate: (value) => typeof value === 'string' && DAY.test(value) && exists(value), defaultMessage: () => '$property must be a day such as 2024-05-06' } });

/**
 * An instant, `2024-05-06T08:00:00Z`, or a day alone. ISO 8601 has more forms (weeks, ordinal days, no separators) which `Date`
 * does not read: they are refused here, before they turn into an invalid date.
 */
export const IsInstant = (): PropertyDecorator =>
  ValidateBy({ name: 'isInstant', validator: { validate: (value) => typeof value === 'string' && INSTANT.test(value) && exists(value), defaultMessage: () => '$property must be an instant such as 2024-05-06T08:00:00Z' } });
