import { v5 as uuidV5 } from 'uuid';
import type { OpenableSource } from '../../domain/mail-source';
import { mailboxUrl } from '../../domain/mail-source';

/** Any UUID; the same everywhere, so that every process gives the mailbox of the settings the same id. */
const NAMESPACE = '5b1f6e0a-64e7-4f0e-9d5c-3c1a6f1f6d10';

/** `imaps://user:password@host:993/INBOX`; `imap://` asks for STARTTLS. @throws Error naming IMAP_URL, without its value */
export function readImapUrl(value: string): OpenableSource {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || url.hostname === '' || url.username === '' || url.password === '') {
    throw new Error('IMAP_URL must look like imaps://user:password@host/folder; characters such as @ and / in the user or password are written as %40 and %2F.');
  }
  const secure = url.protocol === 'imaps:';
  const place = {
    username: decodeURIComponent(url.username), host: url.hostname, port: Number(url.port) || (secure ? 993 : 143), folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
  return {
    ...place, id: uuidV5(mailboxUrl(place), NAMESPACE), name: place.username, security: secure ? 'tls' : 'starttls', auth: 'password', tokenUrl: null, clientId: null, scope: null,
    afterCommit: 'flag', moveTo: null, existing: 'fetch', ownServer: null, enabled: true, version: 0, secrets: { password: decodeURIComponent(url.password) }, fromSettings: true,
  };
}
