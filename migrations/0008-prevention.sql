-- up
CREATE TABLE cause (
  id uuid PRIMARY KEY,
  parent_id uuid REFERENCES cause,
  name_fa text NOT NULL,
  name_en text NOT NULL,
  position integer NOT NULL,
  active boolean NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX cause_parent ON cause (parent_id);

CREATE TABLE root_cause (
  ticket_id uuid PRIMARY KEY REFERENCES ticket,
  cause_id uuid REFERENCES cause,
  whys jsonb NOT NULL,
  contributing uuid[] NOT NULL,
  escaped_at text,
  preventable text NOT NULL CHECK (preventable IN ('yes', 'no', 'unknown')),
  not_investigated_reason text,
  recorded_by uuid NOT NULL,
  recorded_by_name text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK ((cause_id IS NULL) <> (not_investigated_reason IS NULL))
);
CREATE INDEX root_cause_cause ON root_cause (cause_id);

-- down
DROP TABLE root_cause;
DROP TABLE cause;
