export class DnsRecordResponse {
  name: string;
  type: 'TXT';
  value: string;
}

/** A domain whose outgoing mail is signed; its key is never shown. */
export class SendingDomainResponse {
  id: string;
  version: number;
  domain: string;
  selector: string;
  keyBits: number;
  /** Shorter than receivers may soon demand. */
  weak: boolean;
  enabled: boolean;
  /** To be published before the domain is used. */
  record: DnsRecordResponse;
}

export class SendingDomainListResponse {
  items: SendingDomainResponse[];
  /** The domain that the settings sign for; null when they name none. */
  fromSettings: string | null;
}
