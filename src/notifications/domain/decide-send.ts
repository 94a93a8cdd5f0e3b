import type { Route } from './routing';

/** Why a message is not sent; it is on record all the same. */
export type Suppression = 'spam' | 'merged' | 'left' | 'no_address' | 'undeliverable' | 'not_wanted' | 'told_already' | 'flood' | 'loop';

/** The reader as they are at this instant: asked when a mail is written, and again right before it leaves. */
export interface Reader {
  /** Null for mail about no ticket. */
  ticketStatus: string | null;
  email: string | null;
  undeliverable: boolean;
  wantsProgress: boolean;
  wantsSurveys: boolean;
  wantsAnnouncements: boolean;
  /** A colleague who does not work here any more, or somebody who no longer takes part in the ticket. */
  hasLeft?: boolean;
}

/** What stands for or against writing to somebody. Counts are of messages that were not held back. */
export interface Circumstances extends Reader {
  ticketChannel: string;
  /** Who caused it; null when the event does not say. */
  causedBy: 'customer' | 'staff' | 'system' | null;
  /** A colleague wrote to the customer about this ticket a moment ago. */
  repliedJustNow: boolean;
  /** Set off by strangers for other tickets in the last 15 minutes. */
  strangersQuarter: number;
  /** Set off by strangers in the last hour. */
  strangersHour: number;
  /** Set off by strangers in the last 24 hours. */
  strangersDay: number;
  /** Automatic ones to this customer, whichever their address, in the last 10 minutes and 10 hours. */
  automaticShort: number;
  automaticLong: number;
  /** Automatic ones about this ticket, whoever they went to, in the last 10 minutes and 10 hours. */
  ticketAutomaticShort: number;
  ticketAutomaticLong: number;
}

export const FLOOD = { windowMs: 15 * 60_000, aDay: 5 };
const LOOP = { short: 10, long: 100 };
/** Automatic answers to mail that one address may set off in an hour: beyond it, two systems may be talking to each other. */
const MOST_ANSWERS_AN_HOUR = 2;
const ANONYMOUS_CHANNELS = ['web', 'email'];

/** True when anybody who knows the address may have caused this: the caps for strangers apply, and no word of theirs is repeated. */
export const isByStranger = (route: Route, { ticketChannel, causedBy }: Pick<Circumstances, 'ticketChannel' | 'causedBy'>): boolean =>
  route.stranger === true && ANONYMOUS_CHANNELS.includes(ticketChannel) && causedBy !== 'staff';

/** Null when the reader may be written to. What a person wrote still reaches its reader when the ticket has gone on in another one. */
export function reasonNotToReach({ purpose, automatic }: Pick<Route, 'purpose' | 'automatic'>, now: Reader): Suppression | null {
  if (now.ticketStatus === 'rejected_spam') return 'spam';
  if (now.ticketStatus === 'merged' && automatic) return 'merged';
  if (now.hasLeft) return 'left';
  if (now.email === null) return 'no_address';
  if (now.undeliverable) return 'undeliverable';
  if (purpose === 'progress' && !now.wantsProgress) return 'not_wanted';
  if (purpose === 'survey' && !now.wantsSurveys) return 'not_wanted';
  if (purpose === 'announcement' && !now.wantsAnnouncements) return 'not_wanted';
  return null;
}

const loops = ({ automaticShort, automaticLong, ticketAutomaticShort, ticketAutomaticLong }: Circumstances): boolean =>
  Math.max(automaticShort, ticketAutomaticShort) >= LOOP.short || Math.max(automaticLong, ticketAutomaticLong) >= LOOP.long;

/** Null when the message may go. Who prefers the phone still gets service mail: it is the record of what was said. */
export function reasonNotToSend(route: Route, now: Circumstances): Suppression | null {
  const unreached = reasonNotToReach(route, now);
  if (unreached) return unreached;
  // The reply that asks has just gone out; a second mail that says so would only be noise.
  if (route.template === 'ask_customer' && now.repliedJustNow) return 'told_already';
  if (isByStranger(route, now) && (now.strangersQuarter > 0 || now.strangersDay >= FLOOD.aDay)) return 'flood';
  if (isByStranger(route, now) && now.ticketChannel === 'email' && now.strangersHour >= MOST_ANSWERS_AN_HOUR) return 'loop';
  if (route.automatic && loops(now)) return 'loop';
  return null;
}

/** What a colleague has had from us. */
export interface StaffPressure {
  /** This happening has been told to them, or it was decided not to. */
  toldBefore: boolean;
  /** Mails to them in the last hour that were not held back. */
  lastHour: number;
}

/** After a standstill everything is overdue at once; who gets a hundred mails reads none. The queue shows the rest. */
const MOST_TO_STAFF_AN_HOUR = 30;

/** Null when the mail to a colleague may go. */
export const reasonNotToTell = ({ lastHour }: StaffPressure): Suppression | null => (lastHour >= MOST_TO_STAFF_AN_HOUR ? 'flood' : null);
