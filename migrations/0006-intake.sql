-- up
-- Every message that reached us, from the moment its bytes are safe; none is ever deleted by the way it ends.
CREATE TABLE inbound_mail (
  id uuid PRIMARY KEY,
  source text NOT NULL CHECK (source IN ('smtp', 'post', 'imap')),
  -- Where an IMAP server keeps it (RFC 9051, 2.3.1.1); null for what was handed over.
  mailbox text,
  uid_validity bigint,
  uid bigint,
  state text NOT NULL CHECK (state IN ('received', 'ticket', 'reply', 'bounce', 'quarantined', 'ignored', 'failed')),
  reason text,
  raw_sha256 bytea NOT NULL,
  size bigint NOT NULL,
  -- As sent, or made from the content when there is none.
  message_id text NOT NULL,
  -- Of what a relay does not change: two copies of one message agree in it.
  content_sha256 bytea NOT NULL,
  -- Of the words and files as they were read, once they were.
  words_sha256 bytea,
  -- The Message-ID, on the one message of that id that counts.
  held_id text CONSTRAINT inbound_mail_held UNIQUE,
  duplicate_of uuid REFERENCES inbound_mail,
  -- Null when unknown, empty for the null reverse-path (RFC 5321, 4.5.5).
  envelope_from text,
  envelope_to text[] NOT NULL,
  subject text,
  from_address text,
  sent_at timestamptz,
  attempts smallint NOT NULL,
  ticket_id uuid,
  received_at timestamptz NOT NULL,
  processed_at timestamptz,
  CONSTRAINT inbound_mail_place UNIQUE (mailbox, uid_validity, uid),
  CHECK (num_nulls(mailbox, uid_validity, uid) IN (0, 3)),
  CHECK (state NOT IN ('ticket', 'reply') OR ticket_id IS NOT NULL),
  CHECK (state NOT IN ('ignored', 'quarantined', 'failed') OR reason IS NOT NULL)
);
CREATE INDEX inbound_mail_received ON inbound_mail (received_at DESC, id DESC);
CREATE INDEX inbound_mail_state ON inbound_mail (state, received_at DESC, id DESC);
CREATE INDEX inbound_mail_message ON inbound_mail (message_id);
CREATE INDEX inbound_mail_raw ON inbound_mail (raw_sha256);
CREATE INDEX inbound_mail_sender ON inbound_mail (from_address, received_at DESC) WHERE state = 'ticket';

-- down
DROP TABLE inbound_mail;
