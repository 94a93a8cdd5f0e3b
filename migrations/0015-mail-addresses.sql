-- up
-- The addresses people write to, and what each of them means for a mail that arrives there and for those that leave.
CREATE TABLE mail_address (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  -- Lower case.
  address text NOT NULL CONSTRAINT mail_address_address UNIQUE CHECK (address = lower(address)),
  -- Null: the company's own name.
  sender_name_fa text,
  sender_name_en text,
  team_id uuid,
  category_id uuid,
  kind text NOT NULL CHECK (kind IN ('complaint', 'criticism', 'suggestion', 'praise', 'question')),
  -- Null: told from the words of each mail.
  language text CHECK (language IN ('fa', 'en')),
  signature_fa text,
  signature_en text,
  enabled boolean NOT NULL,
  is_default boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CHECK (enabled OR NOT is_default)
);
CREATE UNIQUE INDEX mail_address_default ON mail_address (is_default) WHERE is_default;

-- The address a ticket came by, from which its answers leave.
ALTER TABLE ticket ADD COLUMN mail_address_id uuid;

-- Domains whose outgoing mail is signed (RFC 6376). The key is sealed with the secret of the installation.
CREATE TABLE sending_domain (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  domain text NOT NULL CONSTRAINT sending_domain_domain UNIQUE CHECK (domain = lower(domain)),
  selector text NOT NULL,
  private_key_sealed bytea NOT NULL,
  -- SubjectPublicKeyInfo, DER in base64: what is published.
  public_key text NOT NULL,
  key_bits integer NOT NULL,
  enabled boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- How fast each recipient domain is written to: the instant up to which its allowance is spent (business time).
CREATE TABLE mail_lane (
  domain text PRIMARY KEY,
  spent_until timestamptz NOT NULL
);
-- Who is on a lane now, and who waits for it.
CREATE TABLE mail_lane_place (
  delivery_id uuid PRIMARY KEY REFERENCES delivery ON DELETE CASCADE,
  domain text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sending')),
  job_id uuid,
  -- Not before this instant (business time).
  start_at timestamptz NOT NULL,
  -- A worker that said nothing until then no longer counts (the database's time).
  held_until timestamptz
);
CREATE INDEX mail_lane_place_domain ON mail_lane_place (domain, state, start_at);

CREATE INDEX delivery_failed ON delivery (created_at DESC, id DESC) WHERE state = 'failed';

-- News about the work on a complaint may be declined; acknowledgement, questions and decisions may not.
ALTER TABLE customer ADD COLUMN wants_progress boolean NOT NULL DEFAULT true;

-- down
ALTER TABLE customer DROP COLUMN wants_progress;
DROP INDEX delivery_failed;
DROP TABLE mail_lane_place;
DROP TABLE mail_lane;
DROP TABLE sending_domain;
ALTER TABLE ticket DROP COLUMN mail_address_id;
DROP TABLE mail_address;
