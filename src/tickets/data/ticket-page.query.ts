import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { type TicketKind, type TicketStatus } from '../domain/states';
import { instant, jsonObject, plain, value, word } from '../../platform/database/json-text';
import { QUEUE_FIELDS, type Viewer } from './queue.query';
import { MESSAGE_WITHHELD } from './withheld.query';

const unlessAbout = (sql: string): string => `CASE WHEN t.complained_about_id IS DISTINCT FROM $1 THEN ${sql} END`;
const CUSTOMER = `(SELECT json_build_object('id', c.id, 'name', c.name, 'locale', c.locale,
  'email', (SELECT value FROM customer_identity WHERE customer_id = c.id AND kind = 'email' ORDER BY created_at LIMIT 1),
  'phone', (SELECT value FROM customer_identity WHERE customer_id = c.id AND kind = 'phone' ORDER BY created_at LIMIT 1))
  FROM customer c WHERE c.id = t.customer_id)`;

const TICKET_FIELDS = {
  ...QUEUE_FIELDS, severity: value('t.severity'), impact: value('t.impact'), categoryId: word('t.category_id'), product: value('t.product'),
  orderRef: value(unlessAbout('t.order_ref')), occurredOn: word('t.occurred_on::text'), desiredRemedy: value(unlessAbout('t.desired_remedy')), parentId: word('t.parent_id'),
  followsId: word('t.follows_id'), mergedIntoId: word('t.merged_into_id'), receivedAt: instant('t.received_at'), resolvedAt: instant('t.resolved_at'),
  closedAt: instant('t.closed_at'), appealLevel: plain('t.appeal_level'), escalationLevel: plain('t.escalation_level'),
  complainedAboutId: word('t.complained_about_id'), lastMessageId: word('t.last_message_id'), customer: value(unlessAbout(CUSTOMER)),
};

const TICKET_SQL = `SELECT ${jsonObject(TICKET_FIELDS)}::json AS ticket, t.status_before AS "statusBefore"
  FROM ticket t LEFT JOIN staff_user u ON u.id = t.assignee_id WHERE t.id = $2`;

const TIMELINE_SQL = `SELECT coalesce(json_agg(entry ORDER BY at, id), '[]')::text AS items FROM (
  SELECT m.id, m.created_at AS at, json_build_object('id', m.id, 'at', to_iso(m.created_at),
    'type', CASE WHEN m.visibility = 'internal' AND m.author_kind = 'staff' THEN 'note' ELSE 'message' END, 'visibility', m.visibility, 'channel', m.channel,
    'author', json_build_object('kind', m.author_kind, 'id', m.author_id,
      'name', CASE WHEN w.withheld AND m.author_kind <> 'staff' THEN '' ELSE m.author_name END), 'withheld', w.withheld,
    'text', CASE WHEN w.withheld THEN '' ELSE m.text END, 'subject', CASE WHEN NOT w.withheld THEN m.subject END,
    'quoted', CASE WHEN NOT w.withheld THEN m.quoted END, 'html', m.html IS NOT NULL AND NOT w.withheld, 'remoteImages', coalesce(position('data-remote-src="' IN m.html) > 0, false) AND NOT w.withheld, 'heldUntil', to_iso(m.held_until),
    'review', m.review, 'authentication', m.authentication, 'senderFlag', m.sender_flag,
    'attachments', coalesce((SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'size', a.size, 'contentType', a.content_type,
      'inline', a.content_id IS NOT NULL) ORDER BY a.id) FROM ticket_attachment a WHERE a.message_id = m.id AND NOT w.withheld), '[]')) AS entry
  FROM ticket_message m JOIN ticket t ON t.id = m.ticket_id CROSS JOIN LATERAL (SELECT ${MESSAGE_WITHHELD} AS withheld) w WHERE m.ticket_id = $2
  UNION ALL
  SELECT e.id, e.at, json_build_object('id', e.id, 'at', to_iso(e.at), 'type', e.type,
    'author', json_build_object('kind', e.actor_kind, 'id', e.actor_id,
      'name', CASE WHEN t.complained_about_id = $1 AND e.actor_kind = 'customer' THEN '' ELSE e.actor_name END), 'data', e.data, 'attachments', '[]'::json) AS entry
  FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id WHERE e.ticket_id = $2) entries`;

/** One ticket as its page shows it. */
export interface TicketPage {
  kind: TicketKind;
  status: TicketStatus;
  statusBefore: TicketStatus | null;
  [column: string]: unknown;
}

@Injectable()
export class TicketPageQuery {
  constructor(private readonly database: Database) {}

  async ticket(id: string, viewer: Viewer): Promise<TicketPage> {
    const row = await this.database.one<{ ticket: Omit<TicketPage, 'statusBefore'>; statusBefore: TicketStatus | null }>(TICKET_SQL, [viewer.id, id]);
    return { ...row!.ticket, statusBefore: row!.statusBefore } as TicketPage;
  }

  /** The story so far, oldest first, as JSON text. */
  async timeline(id: string, viewer: Viewer): Promise<string> {
    const row = await this.database.one<{ items: string }>(TIMELINE_SQL, [viewer.id, id]);
    return `{"items":${row!.items}}`;
  }
}
