import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a browser can't have sent this on behalf of another site: `Sec-Fetch-Site: same-origin` (W3C Fetch Metadata) or
 * an `Origin` that is ours. Both are headers that a page can't set.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, origin: string): boolean {
  return headers['sec-fetch-site'] === 'same-origin' || headers.origin === origin;
}

/** True when a browser says that another site sent this. */
export function isCrossSite(headers: IncomingHttpHeaders, origin: string): boolean {
  if (isSameOrigin(headers, origin)) return false;
  const site = headers['sec-fetch-site'];
  return headers.origin !== undefined || site === 'cross-site' || site === 'same-site';
}
