import type { MailSourceConfig } from '../domain/mail-source';

/** A message that could not be fetched. */
export class MailFaultResponse {
  uidValidity: number;
  uid: number;
  /** `given_up`: five tries failed; it is looked at now and then. */
  state: 'waiting' | 'recorded' | 'given_up';
  tries: number;
  reason: string;
  firstAt: string;
  lastAt: string;
  nextTryAt: string;
}

/** How the reading of a mailbox goes. */
export class MailSourceStatusResponse {
  /** `starting`: nobody has looked yet; `late`: no look went well for five minutes. */
  state: 'disabled' | 'starting' | 'reading' | 'failing' | 'late';
  /** The last look that went well. */
  checkedAt: string | null;
  error: string | null;
  /** What the server said. */
  errorDetail: string | null;
  errorAt: string | null;
  /** Messages that came from it. */
  received: number;
  faults: MailFaultResponse[];
}

/** A mailbox that is read over IMAP; its secrets are never given out. */
export class MailSourceResponse {
  id: string;
  name: string;
  host: string;
  port: number;
  security: MailSourceConfig['security'];
  username: string;
  auth: MailSourceConfig['auth'];
  tokenUrl: string | null;
  clientId: string | null;
  scope: string | null;
  folder: string;
  afterCommit: MailSourceConfig['afterCommit'];
  moveTo: string | null;
  existing: MailSourceConfig['existing'];
  ownServer: string | null;
  enabled: boolean;
  version: number;
  /** Named by IMAP_URL: it can be seen here and changed only there. */
  fromSettings: boolean;
  status: MailSourceStatusResponse;
}

export class MailSourceListResponse {
  items: MailSourceResponse[];
}

/** What came of trying a description out. */
export class MailSourceTrialResponse {
  ok: boolean;
  /** The field to look at; empty when no field is to blame. */
  field: string;
  code: string | null;
  /** What the server said. */
  detail: string | null;
  /** Messages in the folder. */
  messages: number | null;
  /** The provider took the refresh token back and gave this one; it has to be saved. */
  refreshToken: string | null;
}
