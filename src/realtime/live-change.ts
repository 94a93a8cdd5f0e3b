import type { Viewing } from './presence-book';

/** What processes tell each other. */
export type LiveChange =
  | { kind: 'ticket'; id: string; version: number }
  | ({ kind: 'viewing' } & Viewing)
  | { kind: 'left'; ticketId: string; socketId: string }
  /** Somebody begins to look at a ticket in a process that did not follow who looks at it: the others say who does. */
  | { kind: 'who'; ticketId: string };

/** Everybody who is signed in. */
export const STAFF_ROOM = 'staff';

/** Those who look at a ticket. */
export const ticketRoom = (ticketId: string): string => `ticket:${ticketId}`;
