import { DomainError } from '../../kernel/domain-error';
import type { NewTicket } from '../app/new-ticket';
import type { TicketChannel } from '../domain/states';
import type { ComplaintRequest, LogTicketRequest } from './tickets.requests';

/**
 * The complaint of a request as a command.
 * @throws DomainError `validation_failed` without any way to answer, or for a day that is still to come.
 */
export function toNewTicket(body: ComplaintRequest & Partial<LogTicketRequest>, channel: TicketChannel, now: Date, locale: 'fa' | 'en'): NewTicket {
  const { contact } = body;
  if (!contact.email && !contact.phone) throw DomainError.invalid('contact.email', 'email_or_phone_required', 'Give an email address or a phone number, so that we can answer.');
  // A day has begun somewhere on earth up to 14 hours before it does in UTC.
  if (body.occurredOn && Date.parse(body.occurredOn) > now.getTime() + 14 * 3_600_000) throw DomainError.invalid('occurredOn', 'in_the_future', 'This day is still to come.');
  const receivedAt = body.receivedAt ? new Date(body.receivedAt) : now;
  if (receivedAt > now) throw DomainError.invalid('receivedAt', 'in_the_future', 'It can not have reached us in the future.');
  return {
    kind: body.kind, channel, subject: body.subject, content: { text: body.description }, receivedAt,
    contact: { ...contact, locale: contact.locale ?? locale },
    categoryId: body.categoryId, product: body.product, orderRef: body.orderRef, occurredOn: body.occurredOn, desiredRemedy: body.desiredRemedy,
    severity: body.severity, impact: body.impact,
  };
}
