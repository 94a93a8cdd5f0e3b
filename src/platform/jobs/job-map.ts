/**
 * The payload of every job by name. Each module adds its own by declaration merging, so a wrong name or payload
 * does not compile. Payloads carry ids and facts, never entities.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface JobMap {}

export type JobName = keyof JobMap & string;

/**
 * The payload of every event by name, in the past tense (`ticket.opened`); added by the module that emits it.
 * An event becomes one job for each subscriber, in the commit that made it true.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface EventMap {}

export type EventName = keyof EventMap & string;

/** Something that happened, as it is emitted from a unit of work. */
export type DomainEvent = { [K in EventName]: { name: K; payload: EventMap[K] } }[EventName];

export interface EnqueueOptions {
  /** Not before this instant (business time). Default: now. */
  at?: Date;
  /** At most one waiting job has this key; enqueueing again moves its time and payload. */
  key?: string;
}
