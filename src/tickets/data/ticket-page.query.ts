import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { type TicketKind, type TicketStatus } from '../domain/states';
import { QUEUE_COLUMNS, type Viewer } from './queue.query';
import { MESSAGE_WITHHELD } from './withheld.query';

const TICKET_SQL = `SELECT (SELECT row_to_json(r) FROM (SELECT ${QUEUE_COLUMNS}, t.severity, t.impact, t.category_id AS "categoryId", t.product,
    CASE WHEN t.complained_about_id IS DISTINCT FROM $1 THEN t.order_ref END AS "orderRef", t.occurred_on::text AS "occurredOn", CASE WHEN t.complained_about_id IS DISTINCT FROM $1 THEN t.desired_remedy END AS "desiredRemedy", t.parent_id AS "parentId",
    t.follows_id AS "followsId", t.merged_into_id AS "mergedIntoId", to_iso(t.received_at) AS "receivedAt", to_iso(t.resolved_at) AS "resolvedAt",
    to_iso(t.closed_at) AS "closedAt", t.appeal_level AS "appealLevel", t.escalation_level AS "escalationLevel",
    t.complained_about_id AS "complainedAboutId", t.last_message_id AS "lastMessageId",
    CASE WHEN t.complained_about_id IS DISTINCT FROM $1 THEN (SELECT json_build_object('id', c.id, 'name', c.name, 'locale', c.locale,
      'email', (SELECT value FROM customer_identity WHERE customer_id = c.id AND kind = 'email' ORDER BY created_at LIMIT 1),
      'phone', (SELECT value FROM customer_identity WHERE customer_id = c.id AND kind = 'phone' ORDER BY created_at LIMIT 1))
      FROM customer c WHERE c.id = t.customer_id) END AS customer) r) AS ticket,
    t.status_before AS "statusBefore"
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
