import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error';
import { type MailboxConnection, MailboxFault, type MailboxFaultCode, toMailboxFault } from '../../../platform/mail';
import { newId } from '../../../kernel/ids';
import { MailSourceRepository } from '../../data/mail-source.repository';
import { checkSource, keepsSecrets, type MailSourceDraft } from '../../domain/check-source';
import { ConnectSource } from './connect-source';
import { configOf } from './save-source';
import { SourceSecrets } from './source-secrets';

/** What came of trying a description out. */
export interface SourceTrial {
  ok: boolean;
  /** The field to look at; empty when no field is to blame. */
  field: string;
  code: MailboxFaultCode | null;
  /** What the server said. */
  detail: string | null;
  /** Messages in the folder. */
  messages: number | null;
  /** The provider took the refresh token back and gave this one; it has to be saved. */
  refreshToken: string | null;
}

const FIELDS: Partial<Record<MailboxFaultCode, string>> = {
  host_unknown: 'host', host_forbidden: 'host', refused: 'port', unreachable: 'host', greeting_missing: 'port', tls_failed: 'security', certificate_invalid: 'host',
  starttls_missing: 'security', plaintext_forbidden: 'security', login_rejected: 'password', secret_unreadable: 'password', token_rejected: 'refreshToken',
  token_client_rejected: 'clientSecret', token_unreachable: 'tokenUrl', folder_missing: 'folder', move_folder_missing: 'moveTo',
};

/** Connects once as a reader would and changes nothing on the server. */
@Injectable()
export class TrySource {
  constructor(private readonly connector: ConnectSource, private readonly sources: MailSourceRepository, private readonly secrets: SourceSecrets) {}

  /** @param id of the saved one whose secrets are used where the draft has none. @throws DomainError `not_found`, `validation_failed` */
  async execute(draft: MailSourceDraft, id: string | null): Promise<SourceTrial> {
    const before = id === null ? null : await this.sources.find(id);
    if (id !== null && !before) throw DomainError.notFound('mailbox');
    const faults = checkSource(draft, before);
    if (faults.length > 0) throw new DomainError('invalid', 'validation_failed', 'Some fields need another look.', faults);
    const kept = before && keepsSecrets(draft, before) ? this.secrets.open(before.id, before.secrets) : {};
    const { password = kept?.password, clientSecret = kept?.clientSecret, refreshToken = kept?.refreshToken } = draft;
    const unreadable = kept === null && password === undefined && refreshToken === undefined;
    const source = { ...configOf(draft), id: id ?? newId(), version: 0, secrets: unreadable ? null : { password, clientSecret, refreshToken }, fromSettings: false };
    try {
      const { connection, refreshToken: next } = await this.connector.tryOut(source);
      return { ok: true, field: '', code: null, detail: null, messages: await lookAround(connection, source.moveTo), refreshToken: next };
    } catch (error) {
      const { code, detail } = toMailboxFault(error);
      return { ok: false, field: fieldOf(code, draft), code, detail, messages: null, refreshToken: null };
    }
  }
}

async function lookAround(connection: MailboxConnection, moveTo: string | null): Promise<number> {
  try {
    if (moveTo !== null && !(await connection.hasFolder(moveTo))) throw new MailboxFault('move_folder_missing', moveTo);
    return (await connection.uidsAfter(0)).length;
  } finally {
    await connection.close();
  }
}

function fieldOf(code: MailboxFaultCode, { auth }: MailSourceDraft): string {
  const field = FIELDS[code] ?? '';
  return auth === 'oauth2' && field === 'password' ? 'refreshToken' : field;
}
