import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

/** One entry of the story as the customer reads it. */
export interface StoryEntry {
  id: string;
  at: string;
  type: string;
  author: { kind: 'customer' | 'staff' | 'third_party' | 'system'; name: string };
  text: string | null;
  data?: Record<string, unknown>;
  /** `inline`: it stands in the text, where its name is in square brackets. */
  attachments: { id: string; name: string; size: number; contentType: string; inline: boolean }[];
}

/** What of a ticket's happenings is the customer's to know; everything else stays inside. */
const PUBLIC_EVENTS = ['opened', 'status_changed', 'action_taken', 'promised', 'promise_changed', 'promise_kept', 'promised_date_changed', 'remedy_offered', 'remedy_proposed', 'remedy_accepted',
  'remedy_declined', 'remedy_fulfilled', 'decided', 'reminded'];

/** The old date, the new one and why, as the letter told it. */
const DATE_MOVED = `jsonb_build_object('from', e.data->'from', 'dueAt', e.data->'dueAt', 'reason', e.data->'reason')`;

const STORY_SQL = `SELECT id, to_iso(at) AS at, type, author, text, data, attachments FROM (
  SELECT m.id, m.created_at AS at, 'message' AS type, json_build_object('kind', m.author_kind, 'name', CASE m.author_kind WHEN 'third_party' THEN regexp_replace(regexp_replace(m.author_name, '\\s*<[^<>]*>$', ''), '@\\S+', '') ELSE m.author_name END) AS author, m.text,
    NULL::jsonb AS data, coalesce((SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'size', a.size, 'contentType', a.content_type,
      'inline', a.content_id IS NOT NULL) ORDER BY a.id)
      FROM ticket_attachment a WHERE a.message_id = m.id), '[]') AS attachments
  FROM ticket_message m WHERE m.ticket_id = $1 AND m.visibility = 'public' AND m.held_until IS NULL
  UNION ALL
  SELECT e.id, e.at, e.type, json_build_object('kind', e.actor_kind, 'name', e.actor_name), NULL,
    CASE e.type WHEN 'status_changed' THEN jsonb_build_object('from', e.data->'from', 'to', e.data->'to')
      WHEN 'action_taken' THEN jsonb_build_object('text', e.data->'text') WHEN 'promised' THEN jsonb_build_object('text', e.data->'text', 'dueAt', e.data->'dueAt')
      WHEN 'promise_changed' THEN ${DATE_MOVED} WHEN 'promised_date_changed' THEN ${DATE_MOVED}
      WHEN 'opened' THEN jsonb_build_object('channel', e.data->'channel')
      ELSE jsonb_build_object('type', e.data->'type') END, '[]'::json
  FROM ticket_event e WHERE e.ticket_id = $1 AND e.type = ANY($2)
    AND NOT (e.type = 'action_taken' AND e.data->>'visibility' = 'internal')
    AND NOT (e.type = 'remedy_proposed' AND e.data->>'state' = 'proposed')
    AND NOT (e.type = 'decided' AND NOT $3)
    AND NOT (e.type = 'status_changed' AND e.data->>'to' IN ('rejected_spam', 'merged'))
  ) story ORDER BY story.at, story.id`;

@Injectable()
export class TrackingQuery {
  constructor(private readonly database: Database) {}

  /** The story, oldest first; the decision is told with the resolution, not before. */
  story(ticketId: string, resolved: boolean): Promise<StoryEntry[]> {
    return this.database.query<StoryEntry>(STORY_SQL, [ticketId, PUBLIC_EVENTS, resolved]);
  }

  /** The name of who has the ticket: a person, else their team. */
  async owner(ticketId: string): Promise<{ name: string | null; team: { fa: string; en: string } | null }> {
    const row = await this.database.one<{ name: string | null; team: { fa: string; en: string } | null }>(
      `SELECT u.name, CASE WHEN m.id IS NOT NULL THEN json_build_object('fa', m.name_fa, 'en', m.name_en) END AS team
       FROM ticket t LEFT JOIN staff_user u ON u.id = t.assignee_id LEFT JOIN team m ON m.id = t.team_id WHERE t.id = $1`,
      [ticketId],
    );
    return row!;
  }
}
