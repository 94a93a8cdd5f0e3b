import type { TicketKind } from '../../tickets';

/** An address people write to. */
export class MailAddressResponse {
  id: string;
  version: number;
  address: string;
  senderNameFa: string | null;
  senderNameEn: string | null;
  teamId: string | null;
  categoryId: string | null;
  kind: TicketKind;
  language: 'fa' | 'en' | null;
  signatureFa: string | null;
  signatureEn: string | null;
  enabled: boolean;
  isDefault: boolean;
}

export class MailAddressListResponse {
  items: MailAddressResponse[];
  /** From where mail leaves that has no address of this list. */
  mailFrom: string;
}

/** What would become of a mail to some address. */
export class MailRouteResponse {
  /** How it was found: it is in the list, the default stands in for it, or there is neither. */
  by: 'address' | 'default' | 'none';
  /** The entry of the list that decides. */
  address: MailAddressResponse | null;
  /** The team of the new ticket; that of the category when the address names none. */
  teamId: string | null;
  categoryId: string | null;
  kind: TicketKind;
  /** Null: told from the words of the mail. */
  language: 'fa' | 'en' | null;
  /** The address in From of the answers. */
  answersFrom: string;
}
