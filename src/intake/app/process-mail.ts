import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { isDatabaseAway, LEASE_LOST, pgCode } from '../../platform/database/pg-errors';
import { UnitOfWork } from '../../platform/database/tx';
import type { JobRun } from '../../platform/jobs/job-handler';
import { MailParseError } from '../../platform/mail';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import { PENDING } from '../domain/mail-states';
import { FinishMail } from './finish-mail';
import { AnswersPendingMail } from './find-ticket';
import { ProcessMailParts } from './process-mail-parts';
import { QuarantineMail } from './quarantine-mail';

/** Failures after which the message goes to a person unread. */
const MOST_FAILURES = 3;
/** Starts without any word of how they ended: the message ends the process that reads it. */
const MOST_STARTS = 5;
/** Runs that wait for the message that is answered. */
const PATIENT_RUNS = 4;

/** Brings one received message to its end, however often it is run. */
@Injectable()
export class ProcessMail {
  private readonly log = new Logger('Mail');

  constructor(
    private readonly mails: InboundMailRepository,
    private readonly parts: ProcessMailParts,
    private readonly finisher: FinishMail,
    private readonly quarantine: QuarantineMail,
    private readonly uow: UnitOfWork,
  ) {}

  /** @throws any fault before the third, for another try later */
  async execute(command: { inboundMailId: string; byHand?: boolean }, run: JobRun): Promise<void> {
    const row = await this.mails.find(command.inboundMailId);
    if (!row || !PENDING.includes(row.state)) return;
    if (run.attempt > MOST_STARTS && row.state === 'received') return this.quarantine.execute(row, 'ends_the_process', run);
    if (row.wholeSize !== null) return this.quarantine.execute(row, 'too_large', run);
    try {
      await this.deal(row, command.byHand === true, run);
    } catch (error) {
      if (isPassing(error)) throw error;
      const reason = reasonOf(error);
      const counts = !isRoomMissing(error);
      this.log.warn(`Message ${row.id} could not be dealt with (${reason}).`, error);
      if (counts && row.attempts + 1 >= MOST_FAILURES) return this.quarantine.execute(row, reason, run);
      await this.uow.run(async (tx) => this.mails.fail(row.id, reason, counts, tx));
      throw error;
    }
  }

  private async deal(row: InboundMailEntity, byHand: boolean, run: JobRun): Promise<void> {
    const { reader, content, points } = this.parts;
    const read = await reader.read(row);
    const forTicket = read.verdict.kind === 'person' || row.ticketId !== null || byHand;
    const prepared = forTicket ? await content.execute(read.mail) : null;
    await points.reach('read');
    await this.finisher.execute({ row, read, content: prepared, patient: run.attempt <= PATIENT_RUNS }, run);
  }
}

const isRoomMissing = (error: unknown): boolean => error instanceof DomainError && error.kind === 'unavailable';

/** Says nothing about the message, and nothing can or need be written down: the database is away, or another message must come first. */
function isPassing(error: unknown): boolean {
  if (error instanceof AnswersPendingMail || isDatabaseAway(error)) return true;
  return [LEASE_LOST, '40001', '40P01', '55P03', '57014'].includes(pgCode(error) ?? '');
}

function reasonOf(error: unknown): string {
  if (error instanceof MailParseError || isRoomMissing(error)) return (error as MailParseError | DomainError).code;
  return (error as NodeJS.ErrnoException)?.code === 'ENOENT' ? 'raw_missing' : 'internal';
}
