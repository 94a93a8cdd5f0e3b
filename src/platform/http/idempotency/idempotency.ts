import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { DomainError } from '../../../kernel/domain-error';
import { Database } from '../../database/database';
import { type Tx, UnitOfWork } from '../../database/tx';
import { IdempotencyKeyEntity } from './idempotency-key.entity';
import { requestHash } from './request-hash';

/** Which request this is. Without a key the work is done each time. */
export interface OnceRequest {
  /** Route and caller, for instance `tickets.create:<user id>`. */
  scope: string;
  /** The `Idempotency-Key` header. */
  key: string | undefined;
  /** What was asked for; the same key with something else is refused. */
  request: unknown;
}

/** What the work answers. `stored` replaces the body where it is kept, when the body holds a secret. */
export interface OnceResult<T> {
  body: T;
  stored?: unknown;
}

/** The answer of the first time, whether this is it or not. */
export interface OnceAnswer<T> {
  status: number;
  body: T;
  replayed: boolean;
}

interface StoredAnswer {
  hash: Buffer;
  status: number;
  body: unknown;
}

const PRINTABLE = /^[\x21-\x7e]{1,200}$/;

/**
 * Does a piece of work once for each `Idempotency-Key`, however often it is asked for: the key is written in the work's own
 * unit, so that both are there or neither is, and the happy path reads nothing. A second request that comes while the first
 * is under way waits for it on the key's index. As Stripe does it: the first status and body are replayed, other parameters
 * with the same key are an error.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly uow: UnitOfWork, private readonly database: Database, private readonly clock: Clock) {}

  /**
   * @param replay makes the body again from what was stored, when `stored` left something out
   * @throws DomainError `idempotency.key_invalid`, `idempotency.key_reused`
   */
  async run<T>(once: OnceRequest, status: number, work: (tx: Tx) => Promise<OnceResult<T>>, replay?: (stored: unknown) => T): Promise<OnceAnswer<T>> {
    const { scope, key } = once;
    if (key === undefined) return { status, body: (await this.uow.run(work)).body, replayed: false };
    if (!PRINTABLE.test(key)) {
      throw DomainError.invalid('Idempotency-Key', 'idempotency.key_invalid', 'A key has 1 to 200 printable ASCII characters and no spaces.');
    }
    const hash = requestHash(once.request);
    try {
      const { body } = await this.uow.run(async (tx) => {
        const result = await work(tx);
        const stored = result.stored === undefined ? result.body : result.stored;
        tx.insert(IdempotencyKeyEntity, { scope, key, requestHash: hash, status, body: stored ?? {}, createdAt: this.clock.now() });
        return result;
      });
      return { status, body, replayed: false };
    } catch (error) {
      // The work itself may be what a second time fails at (an address taken, say), so any failure looks for the first answer.
      const first = await this.find(scope, key);
      if (!first) throw error;
      return this.answerAgain(first, hash, replay);
    }
  }

  private answerAgain<T>(first: StoredAnswer, hash: Buffer, replay?: (stored: unknown) => T): OnceAnswer<T> {
    if (!first.hash.equals(hash)) {
      throw new DomainError('guard_failed', 'idempotency.key_reused', 'This key was used for another request; take a new one.');
    }
    return { status: first.status, body: replay ? replay(first.body) : (first.body as T), replayed: true };
  }

  private find(scope: string, key: string): Promise<StoredAnswer | null> {
    return this.database.one<StoredAnswer>('SELECT request_hash AS hash, status, body FROM idempotency_key WHERE scope = $1 AND key = $2', [scope, key]);
  }
}
