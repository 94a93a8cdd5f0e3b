import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { DomainError } from '../../../kernel/domain-error';
import { isDatabaseAway } from '../../../platform/database/pg-errors';
import { type Tx, UnitOfWork } from '../../../platform/database/tx';
import { MOST_MAIL_BYTES } from '../../../platform/http';
import { type ListedMessage, type MailboxConnection, MailboxFault, readTrace } from '../../../platform/mail';
import { InboundMailRepository } from '../../data/inbound-mail.repository';
import { MailReaderRepository, type ReaderLease, ReaderReplacedError } from '../../data/mail-reader.repository';
import { type MailSourceConfig, mailboxUrl, nextTry, ownServersOf } from '../../domain/mail-source';
import { CrashPoints } from '../crash-points';
import { ReceiveMail } from '../receive-mail';

/** One reader at its mailbox. */
export interface Reading {
  source: MailSourceConfig;
  lease: ReaderLease;
  connection: MailboxConnection;
  /** The reader is to end: no further message is begun. */
  signal: AbortSignal;
  /** What came before is left alone; known once the reading has begun. */
  leaveBefore?: Date | null;
}

/** Messages that are told of to the server together. */
const AT_ONCE = 25;
/** Bytes of a message that is too large. */
const BEGINNING = 256 * 1024;

/**
 * Fetches what is new in a folder, in the order in which nothing can be lost: bytes to disk, record and position in one
 * commit, and only then the flag on the server. Killed anywhere, the next look goes on where this one stood.
 */
@Injectable()
export class ReadMailbox {
  constructor(
    private readonly receiving: ReceiveMail,
    private readonly mails: InboundMailRepository,
    private readonly readers: MailReaderRepository,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly points: CrashPoints,
  ) {}

  /** The folder was opened: when it is numbered anew, everything is looked at again, and what is known by its bytes is passed over. */
  async begin(reading: Reading): Promise<void> {
    const { source, lease, connection } = reading;
    const { uidValidity, uidNext } = connection.folder;
    const known = await this.readers.position(source.id);
    reading.leaveBefore = known.leaveBefore;
    if (known.uidValidity === uidValidity) return;
    const leaves = known.uidValidity === null && source.existing === 'leave';
    const from = leaves ? uidNext - 1 : 0;
    const leaveBefore = (reading.leaveBefore = leaves ? this.clock.now() : known.leaveBefore);
    await this.write(lease, async (tx) => this.readers.begin(source.id, { uidValidity, lastUid: from, markedUid: from, leaveBefore }, tx));
  }

  /** Takes all that is new, then what failed before and is due again. @returns a fault that holds up no mail, or null */
  async pass(reading: Reading): Promise<MailboxFault | null> {
    const { source, connection, signal } = reading;
    const { lastUid } = await this.readers.position(source.id);
    const uids = await connection.uidsAfter(lastUid);
    for (let at = 0; at < uids.length && !signal.aborted; at += AT_ONCE) {
      const batch = uids.slice(at, at + AT_ONCE);
      for (const message of await connection.list(batch)) {
        if (signal.aborted) return null;
        await this.take(message, 0, reading);
      }
      // What was listed and is gone needs no further look.
      await this.write(reading.lease, async (tx) => this.readers.advance(source.id, batch.at(-1)!, tx));
      await this.mark(reading).catch(onlyHarmless);
    }
    await this.tryAgain(reading);
    return signal.aborted ? null : this.mark(reading).then(() => null, onlyHarmless);
  }

  private async tryAgain(reading: Reading): Promise<void> {
    const { source, lease, connection, signal } = reading;
    for (const { uid, tries } of await this.readers.dueFaults(source.id, this.clock.now())) {
      if (signal.aborted) return;
      const [message] = await connection.list([uid]);
      if (message) await this.take(message, tries, reading);
      else await this.write(lease, async (tx) => this.readers.forgetFault(source.id, uid, tx));
    }
  }

  /** One message, on record or among the faults afterwards. A fault of our own surroundings ends the look and is nobody's fault. */
  private async take(message: ListedMessage, tries: number, reading: Reading): Promise<void> {
    try {
      await this.record(message, message.size > MOST_MAIL_BYTES, reading);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'too_large') return this.record(message, true, reading);
      if (isOurs(error) || reading.signal.aborted) throw error;
      await this.noteFault(message.uid, tries + 1, error as Error, reading);
      if (error instanceof MailboxFault && error.code === 'connection_lost') throw error;
    }
  }

  private async record(message: ListedMessage, cut: boolean, { source, lease, connection, leaveBefore = null }: Reading): Promise<void> {
    const { uid, size, arrivedAt, head } = message;
    const content = isLeft(message, leaveBefore) ? null : await connection.read(uid, cut ? BEGINNING : Infinity);
    const stored = content && (await this.receiving.store(content));
    const trace = readTrace(head, ownServersOf(source));
    const place = { mailbox: mailboxUrl(source), uidValidity: connection.folder.uidValidity, uid };
    await this.write(lease, async (tx) => {
      if (stored && !(await this.mails.findCopy(place.mailbox, stored.rawSha256))) {
        await this.receiving.record(stored, {
          source: 'imap', envelopeFrom: trace.sender, envelopeTo: trace.recipients, place, receivedAt: trace.takenAt ?? arrivedAt, wholeSize: cut ? size : null,
        }, tx);
      }
      this.readers.advance(source.id, uid, tx);
      this.readers.recovered(source.id, uid, tx);
    });
    await this.points.reach('recorded');
  }

  private async noteFault(uid: number, tries: number, error: Error, { source, lease, connection }: Reading): Promise<void> {
    const now = this.clock.now();
    const next = nextTry(tries, now);
    const reason = error instanceof MailboxFault ? error.message : 'internal';
    await this.write(lease, async (tx) => {
      this.readers.noteFault(source.id, { uidValidity: connection.folder.uidValidity, uid, state: next.state, reason, tries, nextTryAt: next.at, at: now }, tx);
      this.readers.advance(source.id, uid, tx);
    });
  }

  /** Tells the server of all that is on record and was not told yet, whoever recorded it. */
  private async mark({ source, lease, connection }: Reading): Promise<void> {
    const { markedUid, lastUid, leaveBefore } = await this.readers.position(source.id);
    const faults = await this.readers.faults(source.id);
    const recovered = faults.filter(({ state }) => state === 'recorded').map(({ uid }) => uid);
    if (markedUid >= lastUid && recovered.length === 0) return;
    const open = new Set(faults.filter(({ state }) => state !== 'recorded').map(({ uid }) => uid));
    const there = markedUid < lastUid ? await connection.uidsBetween(markedUid + 1, lastUid) : [];
    const told = [...new Set([...there, ...recovered])].filter((uid) => !open.has(uid));
    const left = leaveBefore ? new Set((await connection.list(told)).filter((one) => isLeft(one, leaveBefore)).map(({ uid }) => uid)) : new Set<number>();
    const due = told.filter((uid) => !left.has(uid));
    // The rest of a message that was too large is only there.
    const cut = source.afterCommit === 'delete' ? await this.mails.cutAmong(mailboxUrl(source), connection.folder.uidValidity, due) : [];
    await connection.mark(due.filter((uid) => !cut.includes(uid)));
    await connection.mark(cut, true);
    await this.points.reach('marked');
    await this.write(lease, async (tx) => this.readers.marked(source.id, lastUid, recovered, tx));
  }

  private write(lease: ReaderLease, work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.uow.run(async (tx) => {
      await this.readers.assertHeld(lease, tx);
      await work(tx);
    });
  }
}

const isLeft = ({ arrivedAt }: ListedMessage, before: Date | null): boolean => before !== null && arrivedAt !== null && arrivedAt < before;

/** Not the message's fault: the database, the disk, the server as a whole, or another reader in our place. */
function isOurs(error: unknown): boolean {
  if (error instanceof ReaderReplacedError || isDatabaseAway(error)) return true;
  if (error instanceof DomainError) return error.kind === 'unavailable';
  if (error instanceof MailboxFault) return error.code === 'server_busy';
  return typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

/** The server would not flag, move or delete: shown to administrators, but mail goes on coming in. */
function onlyHarmless(error: unknown): MailboxFault {
  if (error instanceof MailboxFault && (error.code === 'not_marked' || error.code === 'move_folder_missing')) return error;
  throw error;
}
