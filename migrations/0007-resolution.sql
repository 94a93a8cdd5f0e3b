-- up
CREATE TABLE action_taken (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES ticket,
  text text NOT NULL,
  visibility text NOT NULL CHECK (visibility IN ('public', 'internal')),
  done_at timestamptz NOT NULL,
  author_id uuid NOT NULL,
  author_name text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX action_taken_ticket ON action_taken (ticket_id, done_at);

CREATE TABLE promise (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES ticket,
  text text NOT NULL,
  due_at timestamptz NOT NULL,
  owner_id uuid NOT NULL,
  kept_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX promise_ticket ON promise (ticket_id);

CREATE TABLE remedy (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES ticket,
  type text NOT NULL CHECK (type IN ('refund', 'replacement', 'repair', 'credit', 'fee_waiver', 'apology', 'gift')),
  amount numeric(18, 2),
  currency text,
  note text NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'offered', 'accepted', 'declined', 'fulfilled')),
  proposed_by uuid NOT NULL,
  approved_by uuid,
  answered_at timestamptz,
  fulfilled_at timestamptz,
  proof text,
  created_at timestamptz NOT NULL,
  CHECK ((amount IS NULL) = (currency IS NULL))
);
CREATE INDEX remedy_ticket ON remedy (ticket_id);

-- One decision a level: 1 the first answer, 2 the answer to an appeal. Both stay on record.
CREATE TABLE decision (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES ticket,
  level smallint NOT NULL CHECK (level IN (1, 2)),
  outcome text NOT NULL CHECK (outcome IN ('upheld', 'partly_upheld', 'rejected')),
  reasons text NOT NULL,
  no_action_reason text,
  decided_by uuid NOT NULL,
  decided_by_name text NOT NULL,
  decided_at timestamptz NOT NULL,
  UNIQUE (ticket_id, level)
);

-- down
DROP TABLE decision;
DROP TABLE remedy;
DROP TABLE promise;
DROP TABLE action_taken;
