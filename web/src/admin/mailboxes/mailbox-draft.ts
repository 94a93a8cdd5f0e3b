import type { Mailbox, MailboxDraft } from '../../api/mailboxes';

/** What the form holds: every field as text or choice, empty for "not given". */
export type MailboxValues = Required<Omit<MailboxDraft, 'port'>> & { readonly port: number | string };

export const ports: Record<MailboxDraft['security'], number> = { tls: 993, starttls: 143, none: 143 };

const fresh: MailboxValues = {
  name: '', host: '', port: ports.tls, security: 'tls', username: '', auth: 'password', password: '', tokenUrl: '', clientId: '', clientSecret: '', refreshToken: '', scope: '',
  folder: 'INBOX', afterCommit: 'flag', moveTo: '', existing: 'fetch', ownServer: '', enabled: true,
};

export function valuesOf(mailbox: Mailbox | null): MailboxValues {
  if (!mailbox) return fresh;
  const { name, host, port, security, username, auth, tokenUrl, clientId, scope, folder, afterCommit, moveTo, existing, ownServer, enabled } = mailbox;
  return {
    ...fresh, name, host, port, security, username, auth, folder, afterCommit, existing, enabled,
    tokenUrl: tokenUrl ?? '', clientId: clientId ?? '', scope: scope ?? '', moveTo: moveTo ?? '', ownServer: ownServer ?? '',
  };
}

/** Leaves out what is empty, and what belongs to another way of signing in. */
export function draftOf(values: MailboxValues): MailboxDraft {
  const { password, tokenUrl, clientId, clientSecret, refreshToken, scope, moveTo, ownServer, port, ...rest } = values;
  const optional = {
    ...(values.auth === 'password' ? { password } : { tokenUrl, clientId, clientSecret, refreshToken, scope }), ...(values.afterCommit === 'move' ? { moveTo } : {}), ownServer,
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== ''));
  return { ...rest, ...given, port: Number(port), name: values.name.trim() || values.username };
}
