-- up
CREATE TABLE delivery (
  id uuid PRIMARY KEY,
  ticket_id uuid REFERENCES ticket,
  customer_id uuid REFERENCES customer,
  template text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('email')),
  locale text NOT NULL CHECK (locale IN ('fa', 'en')),
  address text NOT NULL,
  message_id text NOT NULL UNIQUE,
  cause_key text NOT NULL UNIQUE,
  source_message_id uuid,
  params jsonb NOT NULL,
  subject text,
  body_text text,
  body_html text,
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'suppressed')),
  reason text,
  attempts smallint NOT NULL,
  provider_answer text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz
);
CREATE INDEX delivery_ticket ON delivery (ticket_id, created_at);
CREATE INDEX delivery_recent ON delivery (created_at DESC, id DESC);
CREATE INDEX delivery_address ON delivery (address, created_at);

-- down
DROP TABLE delivery;
