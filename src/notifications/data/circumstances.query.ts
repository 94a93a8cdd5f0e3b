import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { type Circumstances, FLOOD } from '../domain/decide-send';
import type { LetterKind } from '../templates/letter';
import type { Locale } from '../templates/texts';

/** What stands in From, and below the letter. */
export interface MailAddressFacts {
  address: string;
  senderName: Record<Locale, string | null>;
  signature: Record<Locale, string | null>;
}

/** The ticket, whom it is about to be told to, and what was told before: all that decides and shapes a message. */
export interface TicketCircumstances extends Circumstances {
  ticketId: string;
  tokenSeed: Buffer;
  reference: string;
  kind: LetterKind;
  subject: string;
  promisedBy: Date | null;
  customerId: string;
  customerName: string;
  locale: Locale;
  calendar: 'jalali' | 'gregorian';
  /** The company's own card as it was set, or null. */
  company: unknown;
  /** The address that the ticket's answers leave from; null: MAIL_FROM. */
  mailAddress: MailAddressFacts | null;
  /** This happening has been told, or it was decided not to. */
  toldBefore: boolean;
}

/**
 * $1 ticket, $2 delivery, $3 record of the cause, $4 now. A colleague's reply of the last ten minutes makes it needless to announce a question.
 * Each address is looked up by itself: asked for all of them at once, the newest mails of everybody would be read backwards.
 * The language is the ticket's, unless the customer has chosen another since the first one: that choice holds for every mail.
 */
const SQL = `SELECT t.id AS "ticketId", t.token_seed AS "tokenSeed", t.reference, t.kind, t.subject, t.promised_by AS "promisedBy",
    t.status AS "ticketStatus", t.channel AS "ticketChannel", t.customer_id AS "customerId", t.customer_name AS "customerName",
    CASE WHEN c.locale <> t.locale AND c.locale <> (SELECT f.locale FROM ticket f WHERE f.customer_id = c.id ORDER BY f.created_at, f.id LIMIT 1)
      THEN c.locale ELSE t.locale END AS locale,
    c.calendar, c.wants_progress AS "wantsProgress", c.wants_surveys AS "wantsSurveys", c.wants_announcements AS "wantsAnnouncements",
    e.value AS email, e.undeliverable_at IS NOT NULL AS undeliverable,
    (SELECT value FROM setting WHERE name = 'company') AS company,
    (SELECT json_build_object('address', a.address, 'senderName', json_build_object('fa', a.sender_name_fa, 'en', a.sender_name_en),
        'signature', json_build_object('fa', a.signature_fa, 'en', a.signature_en))
      FROM mail_address a WHERE a.enabled AND (a.id = t.mail_address_id OR a.is_default) ORDER BY a.is_default AND a.id IS DISTINCT FROM t.mail_address_id LIMIT 1) AS "mailAddress",
    EXISTS (SELECT 1 FROM delivery WHERE id = $2) AS "toldBefore",
    (SELECT actor_kind FROM ticket_event WHERE id = $3) AS "causedBy",
    d.*, f.*
  FROM ticket t JOIN customer c ON c.id = t.customer_id
  LEFT JOIN LATERAL (SELECT value, undeliverable_at FROM customer_identity WHERE customer_id = c.id AND kind = 'email'
    ORDER BY undeliverable_at IS NOT NULL, created_at LIMIT 1) e ON true
  CROSS JOIN LATERAL (SELECT
      count(*) FILTER (WHERE r.flood_slot IS NOT NULL AND r.address = e.value AND r.created_at > $4::timestamptz - interval '${FLOOD.windowMs} ms' AND r.ticket_id <> t.id)::int AS "strangersQuarter",
      count(*) FILTER (WHERE r.flood_slot IS NOT NULL AND r.address = e.value AND r.created_at > $4::timestamptz - interval '1 h')::int AS "strangersHour",
      count(*) FILTER (WHERE r.flood_slot IS NOT NULL AND r.address = e.value)::int AS "strangersDay",
      count(*) FILTER (WHERE r.automatic AND r.created_at > $4::timestamptz - interval '10 min')::int AS "automaticShort",
      count(*) FILTER (WHERE r.automatic AND r.created_at > $4::timestamptz - interval '10 h')::int AS "automaticLong",
      coalesce(bool_or(r.template = 'staff_reply' AND r.ticket_id = t.id AND r.created_at > $4::timestamptz - interval '10 min'), false) AS "repliedJustNow"
    FROM (SELECT value FROM customer_identity WHERE customer_id = c.id AND kind = 'email') i
    CROSS JOIN LATERAL (SELECT ticket_id, address, flood_slot, automatic, template, created_at FROM delivery
      WHERE address = i.value AND reason IS NULL AND staff_id IS NULL AND created_at > $4::timestamptz - interval '24 h' ORDER BY created_at DESC LIMIT 300) r) d
  CROSS JOIN LATERAL (SELECT
      count(*) FILTER (WHERE r.created_at > $4::timestamptz - interval '10 min')::int AS "ticketAutomaticShort", count(*)::int AS "ticketAutomaticLong"
    FROM (SELECT created_at FROM delivery WHERE ticket_id = t.id AND automatic AND reason IS NULL AND staff_id IS NULL AND created_at > $4::timestamptz - interval '10 h'
      ORDER BY created_at DESC LIMIT 300) r) f
  WHERE t.id = $1`;

@Injectable()
export class CircumstancesQuery {
  constructor(private readonly database: Database) {}

  /** Null when there is no such ticket. */
  read(ticketId: string, deliveryId: string, causeId: string, now: Date): Promise<TicketCircumstances | null> {
    return this.database.one<TicketCircumstances>(SQL, [ticketId, deliveryId, causeId, now]);
  }
}
