/** A ticket that came to be about somebody only because it was merged with one that is. */
export interface Veiled {
  ticketId: string;
  /** Who had it until then, when that was the subject of the complaint, who may not. */
  assigneeId: string | null;
}

/** What a survivor's story and the tickets that are merged into it say about whom they concern. */
export interface Veils {
  /** Every merge into the survivor, oldest first. */
  merges: readonly { ticketId: string; complainedAboutId?: string; veiled?: readonly Veiled[] }[];
  /** What is merged into it at present. */
  merged: readonly { id: string; complainedAboutId: string | null }[];
}

interface Concerned {
  id: string;
  complainedAboutId: string | null;
  assigneeId: string | null;
}

type Bare = Partial<Pick<Concerned, 'complainedAboutId' | 'assigneeId'>>;

/**
 * Whom one of two merged tickets is about must not learn from the other who complained, nor own it, as long as they are one. Pure.
 * @returns what the survivor's story keeps for undoing it, and what changes on each ticket, by its id
 */
export function shareVeil(merged: Concerned, survivor: Concerned): { story: { complainedAboutId?: string; veiled?: Veiled[] }; changed: Map<string, Bare> } {
  const about = survivor.complainedAboutId ?? merged.complainedAboutId;
  if (about === null) return { story: {}, changed: new Map() };
  const bared = [merged, survivor].filter(({ complainedAboutId }) => complainedAboutId === null);
  const owned = ({ assigneeId }: Concerned): boolean => assigneeId === about;
  return {
    story: { complainedAboutId: about, veiled: bared.map((ticket) => ({ ticketId: ticket.id, assigneeId: owned(ticket) ? about : null })) },
    changed: new Map(bared.map((ticket) => [ticket.id, { complainedAboutId: about, ...(owned(ticket) ? { assigneeId: null } : {}) }])),
  };
}

/**
 * What taking a merge back changes on both tickets, so that each is about whom it was before. The survivor stays about somebody as long as
 * another ticket merged into it is so in its own right, and what people changed meanwhile stays. Pure.
 */
export function unveil(ticket: Concerned, survivor: Concerned, { merges, merged }: Veils): { merged: Bare; survivor: Bare } {
  const lastOf = (id: string) => merges.findLast(({ ticketId }) => ticketId === id);
  const hasOwn = ({ id, complainedAboutId }: { id: string; complainedAboutId: string | null }): boolean =>
    complainedAboutId === survivor.complainedAboutId && !veilIn(lastOf(id), id, complainedAboutId);
  const kept = merged.some((other) => other.id !== ticket.id && hasOwn(other));
  const came = merges.map((merge) => veilIn(merge, survivor.id, survivor.complainedAboutId)).findLast((veil) => veil !== undefined);
  return { merged: bare(ticket, veilIn(lastOf(ticket.id), ticket.id, ticket.complainedAboutId)), survivor: kept ? {} : bare(survivor, came) };
}

/** How this merge made this ticket be about this person; undefined when it did not. */
function veilIn(merge: Veils['merges'][number] | undefined, ticketId: string, aboutId: string | null): Veiled | undefined {
  return aboutId !== null && merge?.complainedAboutId === aboutId ? merge.veiled?.find((veil) => veil.ticketId === ticketId) : undefined;
}

const bare = (ticket: Concerned, veil: Veiled | undefined): Bare =>
  veil ? { complainedAboutId: null, assigneeId: ticket.assigneeId ?? veil.assigneeId } : {};
