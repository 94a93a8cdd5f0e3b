import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpAdapter } from '../http-adapter';

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Peygir</title>
<h1>The web client is not built yet</h1><p>Run <code>npm run build</code> and start again. The API is at work already.</p></html>`;

/** Addresses that are never a page of the client. */
const NOT_A_PAGE = /^\/(api|socket\.io|health|metrics|assets)(\/|\?|$)/;

/**
 * Serves the built client: each file is a route of its own, so no request of the API looks at the disk. Assets have their
 * hash in the name and are kept for a year, the page itself is asked for each time.
 */
export async function serveWeb(server: FastifyInstance, adapter: HttpAdapter, dist: string): Promise<void> {
  const built = existsSync(join(dist, 'index.html'));
  if (built) {
    const { default: fastifyStatic } = await import('@fastify/static');
    void server.register(fastifyStatic, {
      root: dist,
      wildcard: false,
      preCompressed: true,
      index: false,
      cacheControl: false,
      dotfiles: 'ignore',
      globIgnore: ['**/*.br', '**/*.gz', '**/index.html'],
      setHeaders: (reply, path) => {
        reply.header('cache-control', cachingOf(path));
      },
    });
  }
  adapter.unmatched = (request, reply) => {
    if (!isPage(request)) return false;
    if (built) void reply.code(200).sendFile('index.html');
    else void reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
    return true;
  };
}

function cachingOf(path: string): string {
  if (path.includes(`${sep}assets${sep}`)) return 'public, max-age=31536000, immutable';
  return path.includes('index.html') ? 'no-cache' : 'public, max-age=3600';
}

const isPage = ({ method, url, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && !NOT_A_PAGE.test(url) && (headers.accept === undefined || headers.accept === '*/*' || headers.accept.includes('text/html'));

