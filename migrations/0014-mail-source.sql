-- up
-- A mailbox that is read over IMAP (RFC 9051), as an administrator describes it.
CREATE TABLE mail_source (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  host text NOT NULL,
  port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
  security text NOT NULL CHECK (security IN ('tls', 'starttls', 'none')),
  username text NOT NULL,
  auth text NOT NULL CHECK (auth IN ('password', 'oauth2')),
  -- Where a refresh token is changed for an access token (RFC 6749, 6).
  token_url text,
  client_id text,
  scope text,
  -- Password, client secret and refresh token, encrypted with the key of the installation.
  secrets bytea NOT NULL,
  folder text NOT NULL,
  -- What is done with a message once it is on record here.
  after_commit text NOT NULL CHECK (after_commit IN ('flag', 'move', 'delete')),
  move_to text,
  -- What lies in the folder before the first look.
  existing text NOT NULL CHECK (existing IN ('fetch', 'leave')),
  -- The name that our own mail server writes after "by" in Received; null: that of the host.
  own_server text,
  enabled boolean NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CHECK ((after_commit = 'move') = (move_to IS NOT NULL)),
  CHECK (auth = 'password' OR (token_url IS NOT NULL AND client_id IS NOT NULL))
);
CREATE UNIQUE INDEX mail_source_folder ON mail_source (lower(host), port, username, folder);

-- How far a mailbox is read, and by whom. Not tied to mail_source: one may also come from the settings of the process.
CREATE TABLE mail_reader (
  source_id uuid PRIMARY KEY,
  -- The lease: while it lasts (by the database's clock) nobody else reads, and nobody else's record is taken.
  holder uuid,
  held_until timestamptz NOT NULL,
  uid_validity bigint,
  -- Everything up to here is on record or among the faults.
  last_uid bigint NOT NULL DEFAULT 0,
  -- Everything up to here was flagged, moved or deleted on the server.
  marked_uid bigint NOT NULL DEFAULT 0,
  -- What came before is left alone when the folder is numbered anew.
  leave_before timestamptz,
  access_token bytea,
  access_token_until timestamptz,
  checked_at timestamptz,
  error text,
  error_detail text,
  error_at timestamptz,
  -- Failures in a row.
  failures integer NOT NULL DEFAULT 0
);

-- Messages that could not be fetched. They are tried again, and given up in the end; those behind them do not wait.
CREATE TABLE mail_fault (
  source_id uuid NOT NULL,
  uid_validity bigint NOT NULL,
  uid bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'recorded', 'given_up')),
  tries integer NOT NULL,
  reason text NOT NULL,
  next_try_at timestamptz NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (source_id, uid_validity, uid)
);

-- When we got it; received_at is when it reached our own server.
ALTER TABLE inbound_mail ADD COLUMN fetched_at timestamptz;
UPDATE inbound_mail SET fetched_at = received_at;
ALTER TABLE inbound_mail ALTER COLUMN fetched_at SET NOT NULL;
-- Bytes of the whole message where it was too large and only its beginning is kept.
ALTER TABLE inbound_mail ADD COLUMN whole_size bigint;

-- down
ALTER TABLE inbound_mail DROP COLUMN whole_size;
ALTER TABLE inbound_mail DROP COLUMN fetched_at;
DROP TABLE mail_fault;
DROP TABLE mail_reader;
DROP TABLE mail_source;
