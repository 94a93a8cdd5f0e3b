import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import type { JobRun } from '../../platform/jobs/job-handler';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import { InboundMailRepository, type MailEnd } from '../data/inbound-mail.repository';
import { CrashPoints } from './crash-points';
import { PlaceMail } from './place-mail';
import type { PreparedContent } from './prepare-content';
import type { ReadMail } from './read-mail';
import { RecordBounce } from './record-bounce';

/** A message that was read, with its content when a person's words go on a ticket. */
export interface MailToFinish {
  row: InboundMailEntity;
  read: ReadMail;
  content: PreparedContent | null;
  patient: boolean;
}

/**
 * The second transaction: ticket or answer, its files, its jobs, the state of the message and the end of the job, all or none.
 * The message is locked and looked at again, so that whoever comes second finds it done.
 */
@Injectable()
export class FinishMail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mails: InboundMailRepository,
    private readonly placing: PlaceMail,
    private readonly bounces: RecordBounce,
    private readonly clock: Clock,
    private readonly points: CrashPoints,
  ) {}

  async execute(finish: MailToFinish, run: JobRun): Promise<void> {
    const { read, row: { id } } = finish;
    await this.uow.run(async (tx) => {
      run.completeIn(tx);
      const row = await this.mails.lock(id, tx);
      if (!row) return;
      const holder = await this.mails.holder(row.messageId, tx);
      const end = await this.endOf({ ...finish, row }, holder, tx);
      const counts = end.state !== 'ignored' && (holder === null || holder.id === id);
      this.mails.finish(id, { ...read.facts, ...end, at: this.clock.now() }, counts, tx);
      await this.points.reach('written');
    });
    await this.points.reach('committed');
  }

  private async endOf({ row, read, content, patient }: MailToFinish, holder: InboundMailEntity | null, tx: Tx): Promise<Omit<MailEnd, 'at'>> {
    const { verdict } = read;
    if (verdict.kind === 'ignored' && !content) return { state: 'ignored', reason: verdict.reason };
    if (holder && holder.id !== row.id && isCopy(row, read, holder)) {
      return { state: 'ignored', reason: 'duplicate', duplicateOf: holder.id, ticketId: holder.ticketId };
    }
    if (!content) return this.bounces.execute(row, read, tx);
    return this.placing.execute({ ...read, row, content, silent: verdict.kind !== 'person', patient }, tx);
  }
}

/**
 * The same but for what relays add; or the same sender's and either composed anew with the same words, or changed on the way
 * with the second and the subject left as they were.
 */
function isCopy(row: InboundMailEntity, { facts }: ReadMail, holder: InboundMailEntity): boolean {
  if (row.contentSha256.equals(holder.contentSha256)) return true;
  if (facts.fromAddress === null || facts.fromAddress !== holder.fromAddress) return false;
  const sameWords = facts.wordsSha256 !== null && holder.wordsSha256 !== null && facts.wordsSha256.equals(holder.wordsSha256);
  const sameMoment = facts.sentAt !== null && facts.sentAt.getTime() === holder.sentAt?.getTime();
  return sameWords || (sameMoment && facts.subject === holder.subject);
}
