import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { MailboxFault, toMailboxFault } from './mailbox-fault';

/** What is changed for an access token (RFC 6749, 6). */
export interface TokenRequest {
  tokenUrl: string;
  clientId: string;
  /** Empty for a public client. */
  clientSecret: string;
  refreshToken: string;
  scope: string | null;
}

export interface AccessToken {
  accessToken: string;
  /** Milliseconds for which it holds. */
  validMs: number;
  /** Some providers give a new one each time, and take back the old. */
  refreshToken: string | null;
}

const WITHIN_MS = 15_000;
const MOST_BYTES = 64 * 1024;
/** When the provider does not say how long, in milliseconds. */
const DEFAULT_VALID_MS = 5 * 60_000;

/** @throws MailboxFault `token_rejected`, `token_client_rejected`, `token_unreachable`, `host_forbidden` */
export async function refreshToken(asked: TokenRequest, lookup?: LookupFunction): Promise<AccessToken> {
  const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: asked.refreshToken, client_id: asked.clientId });
  if (asked.clientSecret !== '') form.set('client_secret', asked.clientSecret);
  if (asked.scope) form.set('scope', asked.scope);
  const { status, body } = await post(new URL(asked.tokenUrl), form.toString(), lookup);
  const { error, error_description: description, access_token: accessToken, expires_in: seconds, refresh_token: next } = body;
  if (status !== 200 || typeof accessToken !== 'string') {
    const said = [error, description].filter((part) => typeof part === 'string').join(': ').slice(0, 300) || `HTTP ${status}`;
    if (error === 'invalid_client' || error === 'unauthorized_client') throw new MailboxFault('token_client_rejected', said);
    throw new MailboxFault(status >= 500 || error === undefined ? 'token_unreachable' : 'token_rejected', said);
  }
  return { accessToken, validMs: Number(seconds) > 0 ? Number(seconds) * 1000 : DEFAULT_VALID_MS, refreshToken: typeof next === 'string' && next !== '' ? next : null };
}

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** No redirects are followed: the secrets go to the address that was given and nowhere else. */
function post(url: URL, form: string, lookup: LookupFunction | undefined): Promise<Answer> {
  const options: RequestOptions = {
    method: 'POST', lookup, signal: AbortSignal.timeout(WITHIN_MS),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(form), accept: 'application/json' },
  };
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      const fault = toMailboxFault(error);
      reject(fault.code === 'host_forbidden' || fault.code === 'plaintext_forbidden' ? fault : new MailboxFault('token_unreachable', fault.detail, { cause: error }));
    };
    const sent = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (answer) => {
      const chunks: Buffer[] = [];
      let size = 0;
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_BYTES) answer.destroy(new Error('The answer is too long.'));
        else chunks.push(chunk);
      });
      answer.on('error', fail);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: readJson(Buffer.concat(chunks).toString('utf8')) }));
    });
    sent.on('error', fail);
    sent.end(form);
  });
}

function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
