import type { FieldFault } from '../../kernel/domain-error';
import type { MailSourceConfig, MailSourceSecrets } from './mail-source';

/** A description as somebody typed it; secrets that are left out stay as they are. */
export type MailSourceDraft = Omit<MailSourceConfig, 'id' | 'version'> & MailSourceSecrets;

const missing = (field: string, message: string): FieldFault => ({ field, code: 'required', message });

/**
 * What one field asks of another. `before` is what is saved: its secrets may be kept only while they go to the same server,
 * or whoever may change the host could have them sent to his own.
 */
export function checkSource(draft: MailSourceDraft, before: MailSourceConfig | null): FieldFault[] {
  const faults: FieldFault[] = [];
  if (draft.auth === 'oauth2') {
    if (!draft.tokenUrl) faults.push(missing('tokenUrl', 'Signing in with OAuth 2 needs the address that gives access tokens.'));
    if (!draft.clientId) faults.push(missing('clientId', 'Signing in with OAuth 2 needs a client id.'));
  }
  if (draft.afterCommit === 'move') {
    if (!draft.moveTo) faults.push(missing('moveTo', 'Say which folder the mails are moved to.'));
    else if (draft.moveTo === draft.folder) faults.push({ field: 'moveTo', code: 'same_folder', message: 'Mails can not be moved to the folder that they are read from.' });
  }
  const secret = draft.auth === 'password' ? 'password' : 'refreshToken';
  if (draft[secret] === undefined && !keepsSecrets(draft, before)) {
    const why = before ? ' It has to be entered anew when the server or the user changes.' : '';
    faults.push(missing(secret, `${draft.auth === 'password' ? 'A password is needed.' : 'A refresh token is needed.'}${why}`));
  }
  return faults;
}

/** Whether the secrets that are saved would go where they went before. */
export function keepsSecrets(draft: Omit<MailSourceConfig, 'id' | 'version'>, before: MailSourceConfig | null): boolean {
  if (!before || before.auth !== draft.auth || before.username !== draft.username) return false;
  const safer = before.security === draft.security || draft.security !== 'none';
  const sameServer = before.host.toLowerCase() === draft.host.toLowerCase() && before.port === draft.port && safer;
  return sameServer && (draft.auth === 'password' || (before.tokenUrl === draft.tokenUrl && before.clientId === draft.clientId));
}
