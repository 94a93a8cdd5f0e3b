import { withoutDetail } from './our-ids';

/** Where a message says that it goes, from what the server was told to what the writer wrote. */
export interface Recipients {
  /** RCPT TO (RFC 5321). */
  envelope: readonly string[];
  /** Delivered-To and its kin, put in by the last server. */
  delivered: readonly string[];
  to: readonly string[];
  cc: readonly string[];
}

const fold = (address: string): string => address.trim().replace(/^<|>$/g, '').toLowerCase();

/**
 * Which of our addresses a message is for: the first one that the server delivered it to, else the first that the writer named.
 * When the server names several, the one in To comes before those in Cc. `sales+news@…` counts as `sales@…` unless it is
 * an address itself.
 */
export function pickAddress<A extends { address: string }>({ envelope, delivered, to, cc }: Recipients, ours: readonly A[]): A | null {
  const byAddress = new Map(ours.map((one) => [one.address, one]));
  const find = (address: string): A | undefined => byAddress.get(fold(address)) ?? byAddress.get(withoutDetail(fold(address)));
  const findAll = (addresses: readonly string[]): A[] => addresses.flatMap((address) => find(address) ?? []);
  const written = [...findAll(to), ...findAll(cc)];
  for (const group of [findAll(envelope), findAll(delivered)]) {
    if (group.length > 0) return written.find((one) => group.includes(one)) ?? group[0]!;
  }
  return written[0] ?? null;
}
