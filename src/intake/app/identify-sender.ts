import { Injectable } from '@nestjs/common';
import { Identity } from '../../identity';
import type { MessageContent, TicketSummary } from '../../tickets';
import type { ReadMail } from './read-mail';

/** A colleague who wrote by mail, beyond doubt. */
export interface ProvenColleague {
  kind: 'staff';
  id: string;
  role: 'agent' | 'manager' | 'admin';
  name: string;
}

/** Whom a mail comes from, as far as that can be trusted. */
export interface Identified {
  /** Null for everybody else, and for an address of a colleague without proof. */
  colleague: ProvenColleague | null;
  proof: NonNullable<MessageContent['sender']>;
}

/**
 * An address of a colleague counts as the colleague only when our own server vouches for it (DMARC); else it is a customer's at most,
 * and marked.
 */
@Injectable()
export class IdentifySender {
  constructor(private readonly identity: Identity) {}

  async execute({ sender: { address }, facts: { authentication } }: Pick<ReadMail, 'sender' | 'facts'>): Promise<Identified> {
    const [member] = address ? await this.identity.active({ email: address }) : [];
    const proven = member && authentication === 'pass' ? { kind: 'staff' as const, id: member.id, role: member.role, name: member.name } : null;
    return { colleague: proven, proof: { address, authentication, flag: member && !proven ? 'agent_unproven' : null } };
  }
}

/** Nobody works by mail on a complaint that is about themselves. */
export const mayAnswer = ({ id }: ProvenColleague, ticket: TicketSummary): boolean => ticket.complainedAboutId !== id;
