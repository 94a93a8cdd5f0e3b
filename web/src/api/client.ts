import { NetworkFailure, readProblem } from './problem';

export interface SendOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly query?: Record<string, string | number | boolean | readonly string[] | undefined>;
  readonly signal?: AbortSignal;
  /** One per intention, not per try: a repeated POST with the same key creates nothing new. */
  readonly idempotencyKey?: string;
}

export const newIdempotencyKey = (): string => crypto.randomUUID();

/**
 * `fetch` with our error types: throws `ApiProblem` for a refusal and `NetworkFailure` when no answer came. It is what
 * a client generated from the OpenAPI document is given as its `fetch`.
 */
export async function apiFetch(request: Request): Promise<Response> {
  const response = await fetch(request).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new NetworkFailure(cause);
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}

/** Sends JSON (or a form) and gives the JSON answer; 204 gives `undefined`. */
export async function send<T>(method: string, path: string, options: SendOptions = {}): Promise<T> {
  const response = await apiFetch(buildRequest(method, path, options));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export function buildRequest(method: string, path: string, options: SendOptions): Request {
  const headers = new Headers(options.headers);
  headers.set('accept', 'application/json');
  headers.set('accept-language', document.documentElement.lang);
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey);
  const isForm = options.body instanceof FormData;
  if (options.body !== undefined && !isForm) headers.set('content-type', 'application/json');
  const body = isForm ? (options.body as FormData) : options.body === undefined ? undefined : JSON.stringify(options.body);
  return new Request(addressOf(path, options.query), { method, headers, body, signal: options.signal, credentials: 'same-origin' });
}

function addressOf(path: string, query: SendOptions['query'] = {}): string {
  const address = new URL(path, window.location.origin);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) address.searchParams.append(name, String(one));
  }
  return address.href;
}
