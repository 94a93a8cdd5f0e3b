-- up
-- One message to one person because of one thing that happened; kept as it was written, whatever the templates say later.
CREATE TABLE delivery (
  -- Made from cause_key: the same happening never makes two.
  id uuid PRIMARY KEY,
  ticket_id uuid REFERENCES ticket,
  customer_id uuid REFERENCES customer,
  template text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('email')),
  locale text NOT NULL CHECK (locale IN ('fa', 'en')),
  address text,
  message_id text NOT NULL UNIQUE,
  cause_key text NOT NULL,
  source_message_id uuid,
  automatic boolean NOT NULL,
  -- Set on what a stranger can set off by naming somebody's address; equal values are never sent twice.
  flood_slot text CONSTRAINT delivery_flood_slot UNIQUE,
  headers jsonb NOT NULL,
  subject text,
  body_text text,
  body_html text,
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'suppressed')),
  reason text,
  attempts smallint NOT NULL,
  provider_answer text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  CHECK (state = 'suppressed' OR (address IS NOT NULL AND subject IS NOT NULL AND body_text IS NOT NULL))
) WITH (fillfactor = 90);
CREATE INDEX delivery_ticket ON delivery (ticket_id, created_at);
CREATE INDEX delivery_recent ON delivery (created_at DESC, id DESC);
-- What was not held back or refused, for the caps: a flood of suppressed ones costs nothing to count over.
CREATE INDEX delivery_address ON delivery (address, created_at DESC) WHERE reason IS NULL;

-- down
DROP TABLE delivery;
