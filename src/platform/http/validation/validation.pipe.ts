import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { validateBody } from './validate-body';

const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object, Buffer, Date]);

/** Checks every argument whose type is a class of ours: bodies, queries, parameters. */
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || !metatype || PLAIN.has(metatype)) return value;
    return validateBody(metatype as ClassConstructor<object>, value ?? {});
  }
}
