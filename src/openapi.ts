import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module';
import { Env } from './platform/config/env';
import { buildOpenApi } from './platform/http/docs/build-openapi';
import { HttpAdapter } from './platform/http/http-adapter';
import { PlatformModule } from './platform/platform.module';

const byName = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) as T;

/** The same text for the same controllers, in whatever order the modules are listed. */
function inOrder(document: OpenAPIObject): OpenAPIObject {
  const components = byName(document.components ?? {});
  return { ...document, paths: byName(document.paths), components: { ...components, schemas: byName(components.schemas ?? {}) } };
}

/** The compiler hands out the members of a union in the order in which it met them, which differs between builds. */
const withSortedEnums = (name: string, value: unknown): unknown => (name === 'enum' && Array.isArray(value) ? [...(value as string[])].sort() : value);

/** In preview nothing is constructed: no database, no port, no clock; the controllers' metadata is all that is read. */
async function describeApi(): Promise<OpenAPIObject> {
  class Root {}
  Module({ imports: [PlatformModule.forRoot(new Env(), 'postgres://preview'), AppModule] })(Root);
  const app = await NestFactory.create(Root, new HttpAdapter(), { preview: true, abortOnError: false, logger: ['error'] });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  return inOrder(buildOpenApi(app));
}

/** `node dist/openapi.js FILE` writes the OpenAPI document of all routes. */
async function main(file: string | undefined): Promise<void> {
  if (!file) throw new Error('The file to write is missing: node dist/openapi.js FILE');
  writeFileSync(file, `${JSON.stringify(await describeApi(), withSortedEnums, 2)}\n`);
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
