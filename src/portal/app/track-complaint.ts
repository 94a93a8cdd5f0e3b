import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { allowedActions, Categories, type TicketSummary, Tickets } from '../../tickets';
import { Resolution, type ResolutionRecord } from '../../resolution';
import { type StoryEntry, TrackingQuery } from '../data/tracking.query';
import { STATUS_LABELS } from './status-labels';

export type CustomerAction = 'message' | 'confirm' | 'withdraw' | 'appeal';

export interface TrackedComplaint {
  reference: string;
  kind: string;
  subject: string;
  status: string;
  statusLabel: string;
  promisedBy: Date | null;
  owner: string | null;
  timeline: StoryEntry[];
  actionsTaken: { id: string; text: string; doneAt: string; author: string }[];
  remedies: ResolutionRecord['remedies'];
  /** `externalBody`: whom the customer may turn to after the second level, when it does not agree either. */
  decision: { outcome: string; reasons: string; decidedAt: string; level: number; externalBody: string | null } | null;
  allowedActions: CustomerAction[];
}

const TOLD = new Set(['resolved', 'closed']);

/** What the customer may see of a complaint, to whoever holds its token. */
@Injectable()
export class TrackComplaint {
  constructor(
    private readonly tickets: Tickets,
    private readonly resolution: Resolution,
    private readonly tracking: TrackingQuery,
    private readonly categories: Categories,
  ) {}

  /** @throws DomainError the same `not_found` for an unknown reference and for a wrong token. */
  async open(reference: string | undefined, token: unknown): Promise<TicketSummary> {
    const ticket = typeof token === 'string' ? await this.tickets.tokens.byTrackingToken(token, reference) : null;
    if (!ticket) throw DomainError.notFound('complaint');
    return ticket;
  }

  async view(ticket: TicketSummary): Promise<TrackedComplaint> {
    const told = TOLD.has(ticket.status);
    const [story, owner, record] = await Promise.all([
      this.tracking.story(ticket.id, told), this.tracking.owner(ticket.id), this.resolution.recordOf(ticket.id),
    ]);
    const decision = told ? record.decisions.at(-1) : undefined;
    return {
      reference: ticket.reference, kind: ticket.kind, subject: ticket.subject,
      status: ticket.status === 'rejected_spam' ? 'new' : ticket.status, statusLabel: STATUS_LABELS[ticket.status][ticket.locale],
      promisedBy: ticket.promisedBy, owner: owner.name ?? owner.team?.[ticket.locale] ?? null, timeline: story,
      actionsTaken: record.actions.filter((action) => action.visibility === 'public')
        .map(({ id, text, doneAt, authorName }) => ({ id, text, doneAt, author: authorName })),
      remedies: record.remedies.filter((remedy) => remedy.state !== 'proposed').map((remedy) => ({ ...remedy, proof: null })),
      decision: decision ? await this.decisionOf(ticket, decision) : null,
      allowedActions: this.actions(ticket, record),
    };
  }

  private async decisionOf(ticket: TicketSummary, { outcome, reasons, decidedAt, level }: ResolutionRecord['decisions'][number]): Promise<TrackedComplaint['decision']> {
    const last = level === 2 && outcome !== 'upheld' && ticket.categoryId !== null;
    const category = last ? await this.categories.find(ticket.categoryId!) : null;
    return { outcome, reasons, decidedAt, level, externalBody: category?.externalBody[ticket.locale] ?? null };
  }

  private actions(ticket: TicketSummary, record: ResolutionRecord): CustomerAction[] {
    const may = allowedActions(ticket, 'customer');
    const refused = record.decisions.some(({ outcome }) => outcome !== 'upheld');
    const actions: CustomerAction[] = ['message'];
    if (may.includes('confirm')) actions.push('confirm');
    if (may.includes('withdraw')) actions.push('withdraw');
    if (may.includes('appeal') && refused && ticket.appealLevel === 0) actions.push('appeal');
    return actions;
  }
}
