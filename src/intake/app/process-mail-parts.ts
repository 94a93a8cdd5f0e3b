import { Injectable } from '@nestjs/common';
import { CrashPoints } from './crash-points';
import { PrepareContent } from './prepare-content';
import { MailReader } from './read-mail';

/** What a message goes through before anything is written. */
@Injectable()
export class ProcessMailParts {
  constructor(readonly reader: MailReader, readonly content: PrepareContent, readonly points: CrashPoints) {}
}
