import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { DomainError } from '../../kernel/domain-error';
import { Identity } from '../../identity';
import type { Tx } from '../../platform/database/tx';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { priorityOf } from '../domain/priority';
import type { Impact, Priority, Severity, TicketKind } from '../domain/states';
import { Categories } from './categories';
import { ParentRule } from './parent-rule';
import { TicketClocks } from './ticket-clocks';

/** What may be edited; undefined leaves as it is, null empties. */
export interface TicketEdit {
  subject?: string;
  kind?: TicketKind;
  priority?: Priority;
  severity?: Severity;
  impact?: Impact;
  categoryId?: string | null;
  assigneeId?: string | null;
  teamId?: string | null;
  complainedAboutId?: string | null;
  /** The ticket that this one is a part of; it can't be closed before this one. */
  parentId?: string | null;
  tags?: string[];
}

const RETARGETING: (keyof TicketEdit)[] = ['priority', 'kind', 'categoryId', 'teamId'];

/** Changes what a ticket says of itself; clocks follow a change of priority, kind, category or team. */
@Injectable()
export class EditTicket {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly clocks: TicketClocks,
    private readonly identity: Identity,
    private readonly categories: Categories,
    private readonly parents: ParentRule,
  ) {}

  /** @throws DomainError `version_conflict`, `validation_failed` for an unknown person, team or category; `forbidden` for who would lift the veil from themselves. */
  async execute(command: { ticketId: string; version: number; edit: TicketEdit }, actor: Actor, tx: Tx): Promise<TicketEntity> {
    const ticket = await this.tickets.lock(command.ticketId, tx, command.version);
    const changes = this.changesOf(ticket, command.edit);
    if ('complainedAboutId' in changes && actor.kind === 'staff' && actor.id === ticket.complainedAboutId) {
      throw DomainError.forbidden('The complaint is about you: somebody else must say if it is not.');
    }
    await this.check(ticket, changes, tx);
    if (Object.keys(changes).length === 0) return ticket;
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, ticket[name as keyof TicketEdit] ?? null]));
    this.tickets.record(ticket.id, 'assigneeId' in changes ? 'assigned' : 'edited', { before, after: changes }, actor, tx);
    const due = RETARGETING.some((name) => name in changes) ? await this.clocks.onRetarget({ ...ticket, ...changes } as TicketEntity, tx) : {};
    this.tickets.save(ticket, { ...(changes as Partial<TicketEntity>), ...due }, tx);
    return ticket;
  }

  /** Only what differs; severity and impact bring their priority unless one is named. */
  private changesOf(ticket: TicketEntity, edit: TicketEdit): TicketEdit {
    const severity = edit.severity ?? ticket.severity;
    const impact = edit.impact ?? ticket.impact;
    const assessed = (edit.severity ?? edit.impact) && severity && impact ? { priority: priorityOf(severity, impact) } : {};
    const wanted = { ...assessed, ...Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) };
    return Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(ticket[name as keyof TicketEdit] ?? null)),
    );
  }

  private async check(ticket: TicketEntity, changes: TicketEdit, tx: Tx): Promise<void> {
    if (changes.categoryId && !(await this.categories.find(changes.categoryId))) throw unknown('categoryId');
    if (changes.teamId && (await tx.query('SELECT 1 FROM team WHERE id = $1', [changes.teamId])).length === 0) throw unknown('teamId');
    if (changes.parentId) await this.parents.check(ticket.id, changes.parentId, tx);
    const about = changes.complainedAboutId === undefined ? ticket.complainedAboutId : changes.complainedAboutId;
    const owner = changes.assigneeId === undefined ? ticket.assigneeId : changes.assigneeId;
    const people = await this.identity.find([changes.assigneeId, changes.complainedAboutId].filter((id) => typeof id === 'string'));
    if (changes.assigneeId && !people.some((person) => person.id === changes.assigneeId && person.active)) throw unknown('assigneeId');
    if (changes.complainedAboutId && !people.some((person) => person.id === changes.complainedAboutId)) throw unknown('complainedAboutId');
    if (about && about === owner) {
      throw new DomainError('guard_failed', 'guard_failed', 'The person whom the complaint is about can not own it.', [
        { field: 'assigneeId', code: 'owner_is_complained_about', message: 'The person whom the complaint is about can not own it.' },
      ]);
    }
  }
}

const unknown = (field: string): DomainError => DomainError.invalid(field, 'unknown', 'There is no such one, or it is not active.');
