import { Injectable } from '@nestjs/common';
import { AudienceQuery } from '../data/audience.query';
import type { DeliveryEntity } from '../data/delivery.entity';
import { LetterFactsQuery } from '../data/letter-facts.query';
import type { Happening } from '../domain/routing';
import { ParticipantEnvelope } from './participant-envelope';
import type { Passage } from './send-gate';
import { WriteMail } from './write-mail';

/**
 * Writes a colleague's public reply to everybody who takes part beside the customer, each in a mail of their own, with what they have not
 * read of the conversation below it. Nothing a customer writes is passed on without a colleague's reply: nobody can use us as a relay.
 */
@Injectable()
export class TellParticipants {
  constructor(
    private readonly audience: AudienceQuery,
    private readonly facts: LetterFactsQuery,
    private readonly writer: WriteMail,
    private readonly envelope: ParticipantEnvelope,
  ) {}

  /** @param passage what the gate says of the ticket; what holds a mail to the customer's own address back is not asked */
  async drafts(happening: Happening, { circumstances, byStranger }: Passage, now: Date): Promise<DeliveryEntity[]> {
    const { ticketId, causeId } = happening;
    if (circumstances.ticketStatus === 'rejected_spam') return [];
    const people = await this.audience.of(ticketId, causeId);
    const message = people.length > 0 ? await this.facts.message(causeId) : null;
    if (!message) return [];
    return Promise.all(people.map((person) => {
      const mail = this.writer.forParticipant({ ...message, said: person.said }, circumstances, byStranger, now);
      return this.envelope.address(person, { happening, circumstances, mail, now });
    }));
  }
}
