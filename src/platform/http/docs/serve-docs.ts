import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { OperatorAccess } from '../../security';
import { buildOpenApi } from './build-openapi';

const ASSETS = dirname(require.resolve('swagger-ui-dist/package.json'));
const FILES = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' };

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Peygir API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#ui', deepLinking: true, tryItOutEnabled: false });`;

/**
 * `/api/docs` and `/api/openapi.json`, for operators only. The page is our own, because the usual one needs style elements
 * that the content policy refuses; the document is made when it is first asked for.
 */
export function serveDocs(app: NestFastifyApplication): void {
  const access = app.get(OperatorAccess, { strict: false });
  let document: string | undefined;
  void app.getHttpAdapter().getInstance().register(async (server: FastifyInstance) => {
    server.addHook('onRequest', (request) => access.require(request, 'read'));
    server.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send((document ??= JSON.stringify(buildOpenApi(app)))));
    server.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
    server.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(START));
    for (const [file, type] of Object.entries(FILES)) {
      server.get(`/api/docs/${file}`, (_request, reply) => reply.type(`${type}; charset=utf-8`).send(createReadStream(join(ASSETS, file))));
    }
  });
}
