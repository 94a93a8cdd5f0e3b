import { addressOf, domainOf } from '../../kernel/mail-address';

const TOKEN_ADDRESS = /^[^@]*\+([a-z2-7]{42})@[^@]+$/i;
const OUR_MESSAGE_ID = /^<d\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([a-z2-7]{42})@[^@<>\s]+>$/i;

/** What a Message-ID of ours says of the mail that carried it. */
export interface OurMessageId {
  deliveryId: string;
  replyToken: string;
}

/** Reply tokens in addresses (`reply+<token>@…`); cut, lengthened or empty ones are as if they were not there. */
export function tokensOfAddresses(addresses: string[]): string[] {
  return addresses.flatMap((address) => TOKEN_ADDRESS.exec(address.trim().replace(/^<|>$/g, ''))?.[1] ?? []);
}

/** The parts of `<d.<delivery>.<token>@…>`; null for everybody else's. Whether the token is real is not checked yet. */
export function readOurMessageId(messageId: string): OurMessageId | null {
  const [, deliveryId, replyToken] = OUR_MESSAGE_ID.exec(messageId) ?? [];
  return deliveryId && replyToken ? { deliveryId: deliveryId.toLowerCase(), replyToken } : null;
}

const SUBADDRESS = /^([^@]+?)\+[^@]*(@[^@]+)$/;

/** `user+detail@…` without its detail (RFC 5233); any other address as it is. */
export const withoutDetail = (address: string): string => address.replace(SUBADDRESS, '$1$2');

/** The addresses under which we write ourselves, and those that answers come back to. */
export class OurAddresses {
  private readonly addresses: ReadonlySet<string>;
  private readonly domains: ReadonlySet<string>;

  /**
   * @param mailFrom `Name <address>` or an address
   * @param more further addresses of ours, in use or not
   */
  constructor(mailFrom: string, more: readonly string[] = []) {
    const all = [addressOf(mailFrom), ...more].map((address) => address.trim().toLowerCase());
    this.addresses = new Set(all);
    this.domains = new Set(all.map(domainOf));
  }

  includes(address: string): boolean {
    const folded = address.trim().toLowerCase();
    if (this.addresses.has(folded)) return true;
    if (folded.startsWith('reply+')) return this.domains.has(domainOf(folded));
    return tokensOfAddresses([folded]).length > 0 && this.addresses.has(withoutDetail(folded));
  }
}
