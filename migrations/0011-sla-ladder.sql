-- up
-- What a merge brought along is marked with its cause and may be taken back; a clock's own start and breach stay unique.
DROP INDEX sla_fact_once;
CREATE UNIQUE INDEX sla_fact_once ON sla_fact (clock_id, kind) WHERE kind IN ('started', 'breached') AND NOT data ? 'cause';
-- A step of the ladder is carried out once for each clock, however many look.
CREATE UNIQUE INDEX sla_fact_step_once ON sla_fact (clock_id, (data->>'step')) WHERE kind = 'escalated';

-- Why a clock was broken, in plain words; asked for before the ticket is resolved.
CREATE TABLE sla_breach_reason (
  clock_id uuid PRIMARY KEY REFERENCES sla_clock,
  reason text NOT NULL,
  given_by uuid NOT NULL,
  given_by_name text NOT NULL,
  given_at timestamptz NOT NULL
);

-- When a remedy was promised for; the policy decides where it is null.
ALTER TABLE remedy ADD COLUMN due_at timestamptz;

-- down
ALTER TABLE remedy DROP COLUMN due_at;
DROP TABLE sla_breach_reason;
DROP INDEX sla_fact_step_once;
DROP INDEX sla_fact_once;
CREATE UNIQUE INDEX sla_fact_once ON sla_fact (clock_id, kind) WHERE kind IN ('started', 'breached');
