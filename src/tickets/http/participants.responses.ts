export class ParticipantResponse {
  id: string;
  address: string;
  name: string;
  state: 'proposed' | 'accepted' | 'declined';
  /** A Cc of somebody who takes part, or a message to the ticket's own address. */
  source: 'cc' | 'message';
  proposedAt: string;
  decidedAt: string | null;
  decidedByName: string | null;
  /** Mail to them failed for good; they get none until an agent lets them in again, or they write. */
  undeliverableAt: string | null;
}

/** Another ticket that this one may belong to. */
export class GuessResponse {
  id: string;
  reference: string;
  subject: string;
  customerName: string;
  state: 'open' | 'confirmed' | 'dismissed';
}

export class ParticipantsResponse {
  items: ParticipantResponse[];
  /** Where this ticket may belong. */
  guess: GuessResponse | null;
  /** Tickets that may belong here, or were moved here. */
  claims: GuessResponse[];
}
