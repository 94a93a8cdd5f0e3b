-- up
CREATE TABLE inbound_mail (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  state text NOT NULL CHECK (state IN ('received', 'ticket', 'reply', 'bounce', 'quarantined', 'ignored', 'failed')),
  reason text,
  raw_sha256 bytea NOT NULL,
  size bigint NOT NULL,
  message_id text,
  envelope_from text,
  envelope_to text[] NOT NULL,
  subject text,
  from_address text,
  attempts smallint NOT NULL,
  ticket_id uuid,
  received_at timestamptz NOT NULL,
  processed_at timestamptz
);
-- The same message fetched or sent twice is one message.
CREATE UNIQUE INDEX inbound_mail_message ON inbound_mail (message_id) WHERE message_id IS NOT NULL AND state IN ('ticket', 'reply', 'bounce', 'ignored');
CREATE INDEX inbound_mail_state ON inbound_mail (state, received_at DESC, id DESC);

-- down
DROP TABLE inbound_mail;
