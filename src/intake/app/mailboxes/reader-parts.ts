import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { UnitOfWork } from '../../../platform/database/tx';
import { MailReaderRepository } from '../../data/mail-reader.repository';
import { ConnectSource } from './connect-source';
import { ReadMailbox } from './read-mailbox';
import { ReaderSettings } from './reader-settings';

/** What every reader of a mailbox works with. */
@Injectable()
export class ReaderParts {
  constructor(
    readonly settings: ReaderSettings,
    readonly connector: ConnectSource,
    readonly reading: ReadMailbox,
    readonly readers: MailReaderRepository,
    readonly uow: UnitOfWork,
    readonly clock: Clock,
  ) {}
}
