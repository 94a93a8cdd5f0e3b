-- up
CREATE TABLE category (
  id uuid PRIMARY KEY,
  name_fa text NOT NULL,
  name_en text NOT NULL,
  team_id uuid REFERENCES team,
  external_body_fa text,
  external_body_en text,
  position integer NOT NULL,
  active boolean NOT NULL
);

-- Categories, teams and people are never deleted and are few: named without a foreign key, whose check would lock the same
-- rows for every complaint that is filed.
CREATE TABLE ticket (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('complaint', 'criticism', 'suggestion', 'praise', 'question')),
  status text NOT NULL CHECK (status IN ('new', 'assessing', 'in_progress', 'waiting_customer', 'waiting_third_party',
    'resolved', 'closed', 'withdrawn', 'rejected_spam', 'merged')),
  channel text NOT NULL CHECK (channel IN ('web', 'email', 'phone', 'letter', 'in_person', 'api')),
  locale text NOT NULL CHECK (locale IN ('fa', 'en')),
  subject text NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer,
  customer_name text NOT NULL,
  category_id uuid,
  product text,
  order_ref text,
  occurred_on date,
  desired_remedy text,
  severity text CHECK (severity IN ('low', 'medium', 'high', 'critical')),
  impact text CHECK (impact IN ('one', 'several', 'many')),
  priority text NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  tags text[] NOT NULL DEFAULT '{}',
  assignee_id uuid,
  team_id uuid,
  complained_about_id uuid,
  promised_by timestamptz,
  next_due_at timestamptz NOT NULL DEFAULT 'infinity',
  next_due_metric text,
  next_due_state text,
  breached boolean NOT NULL DEFAULT false,
  reopen_count smallint NOT NULL DEFAULT 0,
  escalation_level smallint NOT NULL DEFAULT 0,
  appeal_level smallint NOT NULL DEFAULT 0,
  token_seed bytea NOT NULL,
  last_message_id uuid,
  parent_id uuid REFERENCES ticket,
  follows_id uuid REFERENCES ticket,
  merged_into_id uuid REFERENCES ticket,
  status_before text,
  received_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  first_resolved_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz
) WITH (fillfactor = 85);

-- The queue: open work by the clock that runs out first. Merged tickets and spam leave every list.
CREATE INDEX ticket_queue ON ticket (next_due_at, id) WHERE status IN ('new', 'assessing', 'in_progress', 'waiting_customer', 'waiting_third_party');
CREATE INDEX ticket_queue_mine ON ticket (assignee_id, next_due_at, id) WHERE status IN ('new', 'assessing', 'in_progress', 'waiting_customer', 'waiting_third_party');
CREATE INDEX ticket_queue_team ON ticket (team_id, next_due_at, id) WHERE status IN ('new', 'assessing', 'in_progress', 'waiting_customer', 'waiting_third_party');
CREATE INDEX ticket_status_created ON ticket (status, created_at DESC, id);
CREATE INDEX ticket_created ON ticket (created_at DESC, id DESC);
CREATE INDEX ticket_updated ON ticket (updated_at DESC, id DESC);
CREATE INDEX ticket_customer ON ticket (customer_id, created_at);

CREATE TABLE ticket_message (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES ticket,
  author_kind text NOT NULL CHECK (author_kind IN ('customer', 'staff', 'third_party', 'system')),
  author_id uuid,
  author_name text NOT NULL,
  visibility text NOT NULL CHECK (visibility IN ('public', 'internal')),
  channel text NOT NULL,
  subject text,
  text text NOT NULL,
  quoted text,
  html text,
  inbound_mail_id uuid,
  created_at timestamptz NOT NULL
);
CREATE INDEX ticket_message_ticket ON ticket_message (ticket_id, created_at, id);

CREATE TABLE ticket_attachment (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES ticket,
  message_id uuid REFERENCES ticket_message,
  name text NOT NULL,
  size bigint NOT NULL,
  content_type text NOT NULL,
  sha256 bytea NOT NULL,
  content_id text,
  created_at timestamptz NOT NULL
);
CREATE INDEX ticket_attachment_ticket ON ticket_attachment (ticket_id);

-- What happened to a ticket, in order; never changed afterwards.
CREATE TABLE ticket_event (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES ticket,
  type text NOT NULL,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('customer', 'staff', 'system')),
  actor_id uuid,
  actor_name text NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX ticket_event_ticket ON ticket_event (ticket_id, at, id);
CREATE TRIGGER ticket_event_append_only BEFORE UPDATE OR DELETE ON ticket_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- down
DROP TABLE ticket_event;
DROP TABLE ticket_attachment;
DROP TABLE ticket_message;
DROP TABLE ticket;
DROP TABLE category;
