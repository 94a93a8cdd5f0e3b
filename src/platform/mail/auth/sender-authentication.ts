import { domainOf } from '../../../kernel/mail-address';

/** What DMARC (RFC 7489) says of the From address; `none` when our own server said nothing of it. */
export type SenderAuthentication = 'pass' | 'fail' | 'none';

const METHOD = /^\s*dmarc\s*=\s*([a-z]+)/i;
const HEADER_FROM = /\bheader\.from\s*=\s*"?([^\s;"]+)"?/i;
const FAILED = new Set(['fail', 'quarantine', 'reject', 'permerror']);

/**
 * The result in the topmost Authentication-Results header (RFC 8601) that names one of our own servers; anybody can write the others,
 * and a server of ours writes its own above what came with the message. A pass for another domain than the one in From is none.
 * @param trusted authserv-ids of our own servers
 */
export function senderAuthentication(headers: Record<string, string[]>, trusted: readonly string[], fromAddress: string | null): SenderAuthentication {
  const ours = (headers['authentication-results'] ?? []).map(withoutComments).find((value) => trusted.includes(serverOf(value)));
  if (ours === undefined || fromAddress === null) return 'none';
  const domain = domainOf(fromAddress);
  const results = ours.split(';').slice(1).flatMap((part) => {
    const result = METHOD.exec(part)?.[1]?.toLowerCase();
    return result === undefined ? [] : [{ result, of: HEADER_FROM.exec(part)?.[1]?.toLowerCase() }];
  });
  if (results.some(({ result, of }) => FAILED.has(result) || (result === 'pass' && of !== undefined && of !== domain))) return 'fail';
  return results.some(({ result }) => result === 'pass') ? 'pass' : 'none';
}

/** `mx.example.org 1` or `mx.example.org`, before the first semicolon. */
const serverOf = (value: string): string => value.split(';', 1)[0]!.trim().split(/\s/, 1)[0]!.toLowerCase();

/** Comments may nest (RFC 5322 3.2.2) and may hold anything, semicolons included; what stands in quotes is no comment. */
function withoutComments(value: string): string {
  let depth = 0;
  let quoted = false;
  let kept = '';
  for (let at = 0; at < value.length; at++) {
    const sign = value[at]!;
    if (sign === '\\') at++;
    else if (sign === '"' && depth === 0) quoted = !quoted;
    else if (sign === '(' && !quoted) depth++;
    else if (sign === ')' && !quoted && depth > 0) depth--;
    else if (depth === 0) kept += quoted && sign === ';' ? ' ' : sign;
  }
  return kept;
}
