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

/** The addresses under which we write ourselves. */
export class OurAddresses {
  private readonly address: string;
  private readonly domain: string;

  /** @param mailFrom `Name <address>` or an address */
  constructor(mailFrom: string) {
    this.address = (/<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom).trim().toLowerCase();
    this.domain = this.address.slice(this.address.lastIndexOf('@') + 1);
  }

  includes(address: string): boolean {
    const folded = address.trim().toLowerCase();
    return folded === this.address || (folded.startsWith('reply+') && folded.endsWith(`@${this.domain}`));
  }
}
