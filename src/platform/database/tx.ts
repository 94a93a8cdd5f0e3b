import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { DomainEvent, EnqueueOptions, JobMap, JobName } from '../jobs/job-map';

/** A named SQL text with its parameters; the same text is prepared once per connection. */
export type SqlParams = readonly unknown[];

/**
 * One unit of work. What is staged (`insert`, `stage`, `emit`, `enqueue`) goes to the database together, as one statement,
 * when something has to be read or at commit: a unit that only stages costs a single round trip.
 *
 * Staged pieces share one snapshot, so none of them may depend on another's effect.
 */
export interface Tx {
  /** Stages new rows; every column that is `undefined` is left to the database's default. */
  insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: Partial<E> | Partial<E>[]): void;
  /**
   * Stages one data-changing statement (`UPDATE …`, `DELETE …`, `INSERT …`) with `$1…` parameters. `row` names the row that it
   * changes, where more than one verb may change it in one unit: the second change then runs after the first.
   */
  stage(sql: string, params?: SqlParams, row?: string): void;
  /** Runs a statement now, after what is staged, in this transaction. */
  query<R = Record<string, unknown>>(sql: string, params?: SqlParams): Promise<R[]>;
  /** The entity manager bound to this transaction; what is staged is written first. */
  manager(): Promise<EntityManager>;
  /** Writes one job for each subscriber of the event. */
  emit(...events: DomainEvent[]): void;
  /** Writes a job. */
  enqueue<N extends JobName>(name: N, payload: JobMap[N], options?: EnqueueOptions): void;
  /** Runs the whole unit again when this unique constraint is violated: somebody else was first, and the next look will see it. */
  retryOnConflict(constraint: string): void;
  /** Runs once the commit is certain; for waking and live updates, never for anything that must happen. */
  afterCommit(callback: () => void): void;
}

/** The only way to write. Work may run more than once (serialisation failure, deadlock): it touches nothing but the database. */
export abstract class UnitOfWork {
  abstract run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
