import type { FastifyInstance } from 'fastify';

const APP_POLICY = [
  "default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "connect-src 'self'", "frame-ancestors 'none'",
  "base-uri 'none'", "form-action 'self'", "object-src 'none'",
].join('; ');
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
/** Two years, as the preload lists ask; only said over TLS (RFC 6797, 7.2). */
const TLS = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' };

/** Every answer carries them, errors included; a handler may set a policy of its own (a sandboxed file, say). */
export function setSecurityHeaders(server: FastifyInstance, overTls: boolean): void {
  const common = overTls ? { ...COMMON, ...TLS } : COMMON;
  const api = { ...common, 'content-security-policy': API_POLICY, 'cache-control': 'no-store' };
  const page = { ...common, 'content-security-policy': APP_POLICY };
  server.addHook('onRequest', (request, reply, done) => {
    const { url } = request;
    const isApi = url.startsWith('/api/') || url.startsWith('/health') || url.startsWith('/metrics');
    reply.headers(isApi && !url.startsWith('/api/docs') ? api : page).header('x-request-id', request.id);
    done();
  });
}
