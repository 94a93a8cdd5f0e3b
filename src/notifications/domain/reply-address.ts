/** Octets before the @ (RFC 5321, 4.5.3.1.1). */
const MOST_LOCAL_PART = 64;

/**
 * Where answers go: the address itself with the token as its detail (RFC 5233), so that they arrive in the same mailbox;
 * `reply+<token>` of the same domain where that would be too long.
 */
export function replyAddress(address: string, token: string): string {
  const at = address.lastIndexOf('@');
  const local = `${address.slice(0, at)}+${token}`;
  return `${local.length <= MOST_LOCAL_PART ? local : `reply+${token}`}${address.slice(at)}`;
}
