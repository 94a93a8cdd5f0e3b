-- up
CREATE TABLE business_calendar (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  created_at timestamptz NOT NULL
);

-- An edit is a new version; clocks that run keep theirs.
CREATE TABLE business_calendar_version (
  id uuid PRIMARY KEY,
  calendar_id uuid NOT NULL REFERENCES business_calendar,
  version integer NOT NULL,
  definition jsonb NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  UNIQUE (calendar_id, version)
);

CREATE TABLE sla_policy (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  position integer NOT NULL,
  active boolean NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE sla_policy_version (
  id uuid PRIMARY KEY,
  policy_id uuid NOT NULL REFERENCES sla_policy,
  version integer NOT NULL,
  calendar_id uuid NOT NULL REFERENCES business_calendar,
  definition jsonb NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  UNIQUE (policy_id, version)
);

-- Versions are never deleted, so clocks name them without a foreign key: its check would lock the same few rows for every
-- complaint that is filed, and shared row locks of many transactions cost more than the insert.
-- A clock is its facts; of what follows from them only the next instant at which something falls due is kept, for the scheduler.
CREATE TABLE sla_clock (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL,
  metric text NOT NULL,
  instance smallint NOT NULL,
  policy_version_id uuid NOT NULL,
  calendar_version_id uuid NOT NULL,
  next_due_at timestamptz,
  created_at timestamptz NOT NULL,
  UNIQUE (ticket_id, metric, instance)
);
CREATE INDEX sla_clock_due ON sla_clock (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE TABLE sla_fact (
  id uuid PRIMARY KEY,
  clock_id uuid NOT NULL REFERENCES sla_clock,
  kind text NOT NULL CHECK (kind IN ('started', 'paused', 'resumed', 'retargeted', 'warned', 'breached', 'met', 'cancelled', 'escalated', 'acknowledged')),
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX sla_fact_clock ON sla_fact (clock_id, at);
CREATE UNIQUE INDEX sla_fact_once ON sla_fact (clock_id, kind) WHERE kind IN ('started', 'breached');

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'PG002';
END $$;
CREATE TRIGGER sla_fact_append_only BEFORE UPDATE OR DELETE ON sla_fact FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- down
DROP TABLE sla_fact;
DROP TABLE sla_clock;
DROP TABLE sla_policy_version;
DROP TABLE sla_policy;
DROP TABLE business_calendar_version;
DROP TABLE business_calendar;
DROP FUNCTION refuse_change();
