import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';

/** The field may be left out; when it is there it must be right, and null is not "left out". */
export const OptionalField = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A whole number in a query string, from `min` to `max`; anything but digits is refused. */
export const QueryInt = (min: number, max: number): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value)), IsInt(), Min(min), Max(max));

/** Spaces at both ends are dropped before the other rules look. */
export const Trimmed = (): PropertyDecorator => Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));

/** A single value or a list in a query string (`tag=a&tag=b`), always a list afterwards. */
export const QueryList = (): PropertyDecorator => Transform(({ value }) => (value === undefined || Array.isArray(value) ? value : [value]));
