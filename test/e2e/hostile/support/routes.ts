import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A route as its controller declares it. */
export interface Route {
  /** `PATCH /api/tickets/:id` */
  name: string;
  verb: Verb;
  path: string;
  /** The class of the JSON body, if it takes one. */
  body: Type | null;
}

/** Where Nest keeps a handler's `@Body()`. */
const BODY = 3;
const OUTSIDE_API = /^\/(health|metrics)/;

/** Every route of every controller, read from the running application: a new one is in every matrix from its first day. */
export function routesOf(app: INestApplication): Route[] {
  const controllers = new Set<Type>();
  for (const module of app.get(ModulesContainer, { strict: false }).values()) {
    for (const { metatype } of module.controllers.values()) controllers.add(metatype as Type);
  }
  return [...controllers].flatMap(handlersOf).sort((a, b) => a.name.localeCompare(b.name));
}

function handlersOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor' && Reflect.hasMetadata(METHOD_METADATA, prototype[name]!));
  return names.map((name) => {
    const handler = prototype[name]!;
    const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod].toLowerCase() as Verb;
    const parts = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)] as string[];
    const own = `/${parts.flatMap((part) => part.split('/')).filter(Boolean).join('/')}`;
    const path = OUTSIDE_API.test(own) ? own : `/api${own}`;
    return { name: `${verb.toUpperCase()} ${path}`, verb, path, body: bodyOf(controller, name) };
  });
}

/** The class behind `@Body()`, or what `@ApiBody` says of a handler that reads the request itself. */
function bodyOf(controller: Type, name: string): Type | null {
  const declared = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) as Record<string, { index: number }> | undefined;
  const argument = Object.entries(declared ?? {}).find(([key]) => key.startsWith(`${BODY}:`));
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ?? []) as Type[];
  if (argument) return types[argument[1].index] ?? null;
  const told = Reflect.getMetadata('swagger/apiParameters', (controller.prototype as Record<string, object>)[name]!) as { in: string; type?: Type }[] | undefined;
  const type = told?.find((one) => one.in === 'body')?.type;
  return typeof type === 'function' && type !== (String as unknown) && type !== (Object as unknown) ? type : null;
}

/** Every route of the HTTP server itself, whoever registered it: `GET /api/docs`. HEAD follows GET. */
export function served(server: FastifyInstance): string[] {
  const found: string[] = [];
  const above: string[] = [];
  for (const line of server.printRoutes({ commonPrefix: false }).split('\n')) {
    const match = /^((?:│ {3}| {4})*)(?:├──|└──) (\S*)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!match) continue;
    const depth = match[1]!.length / 4;
    above.length = depth;
    above[depth] = match[2]!;
    for (const verb of match[3]?.split(', ') ?? []) if (verb !== 'HEAD') found.push(`${verb} ${above.join('')}`);
  }
  return found.sort();
}
