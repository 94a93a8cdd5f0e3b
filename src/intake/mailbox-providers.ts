import { Env } from '../platform/config/env';
import { ConnectSource } from './app/mailboxes/connect-source';
import { KnownSources } from './app/mailboxes/known-sources';
import { ListSources } from './app/mailboxes/list-sources';
import { MailboxReaders } from './app/mailboxes/mailbox-readers';
import { ReadMailbox } from './app/mailboxes/read-mailbox';
import { ReaderParts } from './app/mailboxes/reader-parts';
import { ReaderSettings } from './app/mailboxes/reader-settings';
import { SaveSource } from './app/mailboxes/save-source';
import { SourceSecrets } from './app/mailboxes/source-secrets';
import { TrySource } from './app/mailboxes/try-source';
import { MailReaderRepository } from './data/mail-reader.repository';
import { MailSourceRepository } from './data/mail-source.repository';
import { MailSourcesQuery } from './data/mail-sources.query';

/** What reads mailboxes over IMAP. */
export const MAILBOX_PROVIDERS = [
  ConnectSource, KnownSources, ListSources, MailboxReaders, ReadMailbox, ReaderParts, SaveSource, SourceSecrets, TrySource, MailReaderRepository, MailSourceRepository, MailSourcesQuery,
  { provide: ReaderSettings, useFactory: (env: Env) => new ReaderSettings(env), inject: [Env] },
];
