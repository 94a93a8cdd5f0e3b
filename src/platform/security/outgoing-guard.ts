import { lookup as resolveName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Env } from '../config/env';

/** The name leads to an address that this installation doesn't connect to. */
export class ForbiddenAddressError extends Error {
  readonly code = 'HOST_FORBIDDEN';
}

type Family = 'ipv4' | 'ipv6';
const familyOf = (address: string): Family => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Not of the public Internet (IANA special-purpose registries, RFC 6890), but perhaps of this house. */
const PRIVATE = ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '::1/128', 'fc00::/7'];
/** Of no house: this host, link-local (with the metadata services of clouds), documentation, multicast, translation, tunnels. */
const NEVER = [
  '0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
  '::/128', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', 'fe80::/10', 'fec0::/10', 'ff00::/8',
];

/** @throws RangeError for what is no address or range */
export function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    if (isIP(address) === 0) throw new RangeError(`${range} is no address and no range`);
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

/**
 * Decides where a connection may go whose host a person typed in, so that nobody reaches the machines behind ours through us
 * (server-side request forgery). Addresses are looked at when the connection is made: a name that answers differently the
 * second time gains nothing. Private addresses are open in the embedded mode and to what PRIVATE_HOSTS names.
 */
@Injectable()
export class OutgoingGuard {
  private readonly never = blockListOf(NEVER);
  private readonly private = blockListOf(PRIVATE);
  private readonly allowed: BlockList;
  private readonly embedded: boolean;

  constructor(env: Env) {
    this.embedded = env.embedded;
    this.allowed = blockListOf((env.PRIVATE_HOSTS ?? '').split(',').map((one) => one.trim()).filter(Boolean));
  }

  /** True for an address of our own house: nobody in between can listen who is not in it too. */
  isPrivate(address: string): boolean {
    return this.private.check(...plain(address));
  }

  mayConnect(address: string): boolean {
    const [bare, family] = plain(address);
    if (isIP(bare) === 0) return false;
    if (this.allowed.check(bare, family)) return true;
    if (this.never.check(bare, family)) return false;
    return this.embedded || !this.private.check(bare, family);
  }

  /** For hosts that are addresses already, which no lookup is made for. @throws ForbiddenAddressError */
  checkHost(host: string, also: (address: string) => void = () => undefined): void {
    const bare = host.replace(/^\[|\]$/g, '');
    // "0x7f.1" and "2130706433" are addresses to the system's resolver; it is asked, and its answer is looked at.
    if (isIP(bare) === 0) return;
    this.admit(bare, also);
  }

  /** A `lookup` for `net.connect`, `tls.connect` and `http.request`; `also` may refuse an address by throwing. */
  lookup(also: (address: string) => void = () => undefined): LookupFunction {
    return (hostname, options, callback) => {
      resolveName(hostname, { ...options, all: true }, (error, found) => {
        if (error) return callback(error, '', 0);
        try {
          for (const { address } of found) this.admit(address, also);
        } catch (refusal) {
          return callback(refusal as NodeJS.ErrnoException, '', 0);
        }
        if (options.all) return (callback as unknown as (error: null, all: typeof found) => void)(null, found);
        const [first] = found;
        return callback(null, first!.address, first!.family);
      });
    };
  }

  private admit(address: string, also: (address: string) => void): void {
    if (!this.mayConnect(address)) throw new ForbiddenAddressError('This address is not on the public Internet, and no private address is allowed here.');
    also(address);
  }
}

/** An IPv4 address in IPv6 clothes (`::ffff:10.0.0.1`, `::ffff:a00:1`) is that IPv4 address. */
function plain(address: string): [string, Family] {
  const bare = address.split('%')[0]!;
  if (isIP(bare) !== 6) return [bare, 'ipv4'];
  const canonical = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const mapped = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical);
  if (!mapped) return [canonical, 'ipv6'];
  const [high, low] = [parseInt(mapped[1]!, 16), parseInt(mapped[2]!, 16)];
  return [[high >> 8, high & 255, low >> 8, low & 255].join('.'), 'ipv4'];
}
