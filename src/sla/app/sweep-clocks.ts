import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import { type AddedFact, DueClocksRepository } from '../data/due-clocks.repository';
import { sweepClock } from '../domain/decide-clocks/catch-up';
import { announceFacts } from './announce-facts';
import { type BookedClock, ClockBook } from './clock-book';
import { settleBroken } from './settle-results';

const BATCH = 500;
/** Events of one statement; each becomes a row, and a statement takes 65,535 parameters. */
const EVENTS_AT_ONCE = 1_000;
/** How long a clock is left alone that can't be worked out, or says nothing new though it is due. */
const SET_ASIDE_MS = 600_000;

/**
 * Finds clocks whose time has come by the due index and records what follows, a few statements for hundreds of clocks.
 * Each thing happens once an instance: rows are taken with SKIP LOCKED, and a second breach or step is refused by the database.
 */
@Injectable()
export class SweepClocks {
  private readonly log = new Logger('Sla');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly book: ClockBook,
    private readonly due: DueClocksRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Works off everything that is due now.
   * @param most how many clocks one unit of work takes. @returns how many clocks were looked at.
   */
  async execute(most = BATCH): Promise<number> {
    for (let total = 0; ; ) {
      const done = await this.uow.run((tx) => this.batch(most, tx));
      total += done;
      if (done < most) return total;
    }
  }

  private async batch(most: number, tx: Tx): Promise<number> {
    const ids = await this.due.take(this.clock.now(), most, tx);
    if (ids.length === 0) return 0;
    const { clocks, unreadable } = await this.book.byIds(ids, tx);
    const later = new Date(this.clock.nowMs() + SET_ASIDE_MS);
    const looks = unreadable.map((id) => ({ id, at: later as Date | null }));
    const found: AddedFact[] = [];
    for (const clock of clocks) {
      const facts = this.look(clock);
      found.push(...(facts ?? []).map((fact) => ({ clockId: clock.id, fact })));
      looks.push({ id: clock.id, at: facts ? this.nextLook(clock, facts.length === 0, later) : later });
    }
    const added = await this.due.addFacts(found, this.clock.now(), tx);
    const broken = new Set(added.filter(({ fact }) => fact.kind === 'breached').map(({ clockId }) => clockId));
    settleBroken(clocks.filter(({ id }) => broken.has(id)), this.clock.nowMs(), tx);
    await this.announce(clocks, added, tx);
    await this.due.setNextLook(looks, tx);
    return ids.length;
  }

  /** New facts, which the clock then has; null when it can't be worked out. */
  private look(clock: BookedClock): BookedClock['facts'] | null {
    try {
      const { facts } = sweepClock(clock, this.clock.nowMs());
      clock.facts = [...clock.facts, ...facts];
      return facts;
    } catch (error) {
      this.log.error(error, `Clock ${clock.id} can not be worked out.`);
      return null;
    }
  }

  private nextLook(clock: BookedClock, nothingNew: boolean, later: Date): Date | null {
    const at = this.book.nextLook(clock);
    return nothingNew && at !== null && at <= this.clock.now() ? later : at;
  }

  private async announce(clocks: readonly BookedClock[], added: readonly AddedFact[], tx: Tx): Promise<void> {
    const byId = new Map(clocks.map((clock) => [clock.id, clock]));
    for (const [index, { clockId, fact }] of added.entries()) {
      const clock = byId.get(clockId)!;
      announceFacts(clock.ticketId, clock, [fact], tx);
      if ((index + 1) % EVENTS_AT_ONCE === 0) await tx.query('SELECT 1');
    }
  }
}
