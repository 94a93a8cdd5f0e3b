/** One connection that looks at a ticket. */
export interface Viewing {
  ticketId: string;
  socketId: string;
  userId: string;
  name: string;
  typing: boolean;
}

/** A person who looks at a ticket, by however many windows. */
export interface Viewer {
  id: string;
  name: string;
  typing: boolean;
}

interface Entry extends Viewing {
  own: boolean;
  /** On the steady clock, as all times here: when it is forgotten unless it is told again. */
  until: number;
  typingUntil: number;
}

const MOST_SHOWN = 50;
/** Milliseconds. The end of typing may get lost; what another process told is told again before it lapses. */
const TYPING_MS = 120_000;
const TOLD_MS = 40_000;

/** Who looks at which ticket: this process's connections, and those that others told of. Pure; times are steady milliseconds. */
export class PresenceBook {
  private readonly tickets = new Map<string, Map<string, Entry>>();

  /** @returns whether anything that is shown changed */
  set(viewing: Viewing, own: boolean, now: number): boolean {
    const entries = this.tickets.get(viewing.ticketId) ?? new Map<string, Entry>();
    this.tickets.set(viewing.ticketId, entries);
    const known = entries.get(viewing.socketId);
    entries.set(viewing.socketId, { ...viewing, own, until: own ? Infinity : now + TOLD_MS, typingUntil: now + TYPING_MS });
    return known?.typing !== viewing.typing;
  }

  /** @returns whether it was there */
  remove(ticketId: string, socketId: string): boolean {
    const entries = this.tickets.get(ticketId);
    if (!entries?.delete(socketId)) return false;
    // Nobody here looks at it any more, so what others tell of it is of no use.
    if (![...entries.values()].some(({ own }) => own)) this.tickets.delete(ticketId);
    return true;
  }

  /** Whether a connection of this process looks at the ticket. */
  follows(ticketId: string): boolean {
    return this.tickets.has(ticketId);
  }

  find(ticketId: string, socketId: string): Viewing | undefined {
    return this.tickets.get(ticketId)?.get(socketId);
  }

  viewers(ticketId: string): Viewer[] {
    const people = new Map<string, Viewer>();
    for (const { userId, name, typing } of this.tickets.get(ticketId)?.values() ?? []) {
      people.set(userId, { id: userId, name, typing: typing || people.get(userId)?.typing === true });
    }
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)).slice(0, MOST_SHOWN);
  }

  /** This process's own, of one ticket or of all. */
  own(ticketId?: string): Viewing[] {
    const maps = ticketId === undefined ? [...this.tickets.values()] : [this.tickets.get(ticketId) ?? new Map<string, Entry>()];
    return maps.flatMap((entries) => [...entries.values()]).filter((entry) => entry.own)
      .map(({ ticketId, socketId, userId, name, typing }) => ({ ticketId, socketId, userId, name, typing }));
  }

  /** Forgets what was not told again, and typing without an end. @returns the tickets where something changed */
  lapse(now: number): string[] {
    const changed = new Set<string>();
    for (const [ticketId, entries] of this.tickets) {
      for (const [socketId, entry] of entries) {
        if (entry.until <= now) entries.delete(socketId);
        else if (entry.typing && entry.typingUntil <= now) entry.typing = false;
        else continue;
        changed.add(ticketId);
      }
    }
    return [...changed];
  }
}
