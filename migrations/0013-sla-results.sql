-- up
-- How a clock ended, or that it was broken: worked out from its facts in the commit that settles it, so that reports add up
-- what stands here. Times are those of the calendar version that the clock ran on. A running clock has no row.
CREATE TABLE sla_result (
  clock_id uuid PRIMARY KEY REFERENCES sla_clock,
  ticket_id uuid NOT NULL,
  metric text NOT NULL,
  instance smallint NOT NULL,
  policy_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('met', 'breached', 'cancelled')),
  -- When that was certain: the breach, else the end.
  decided_at timestamptz NOT NULL,
  -- Null while a broken clock is still owed.
  ended_at timestamptz,
  -- Until it was met, however late; null when it was not.
  business_ms bigint,
  calendar_ms bigint,
  -- Of all resolutions of the ticket together: on the last of them, once each is met.
  total_business_ms bigint,
  total_calendar_ms bigint,
  total_in_time boolean
);
CREATE INDEX sla_result_decided ON sla_result (metric, decided_at, clock_id);
CREATE INDEX sla_result_broken ON sla_result (decided_at, clock_id) WHERE outcome = 'breached';
CREATE INDEX sla_result_total ON sla_result (ended_at) WHERE total_in_time IS NOT NULL;
CREATE INDEX sla_result_ticket ON sla_result (ticket_id);

-- Since when a ticket has been in its state; null: since it reached us.
ALTER TABLE ticket ADD COLUMN status_since timestamptz;

-- A stretch of time that a ticket spent in one state and is over; `event_id` is the change that ended it.
CREATE TABLE ticket_state_span (
  event_id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES ticket,
  state text NOT NULL,
  entered_at timestamptz NOT NULL,
  left_at timestamptz NOT NULL,
  -- Open time of the ticket's calendar; null when no calendar applied.
  business_ms bigint
);
CREATE INDEX ticket_state_span_left ON ticket_state_span (state, left_at, event_id);

-- What was settled before these tables were there is counted by jobs, which take it from here.
CREATE TABLE sla_result_backlog (ticket_id uuid PRIMARY KEY);
INSERT INTO sla_result_backlog SELECT DISTINCT c.ticket_id FROM sla_clock c JOIN sla_fact f ON f.clock_id = c.id WHERE f.kind IN ('met', 'breached', 'cancelled');
CREATE TABLE ticket_state_backlog (ticket_id uuid PRIMARY KEY);
INSERT INTO ticket_state_backlog SELECT DISTINCT ticket_id FROM ticket_event WHERE type = 'status_changed' AND data ? 'from';
UPDATE ticket t SET status_since = e.at FROM (
  SELECT ticket_id, max(at) AS at FROM ticket_event WHERE type = 'status_changed' AND data ? 'from' GROUP BY ticket_id) e WHERE e.ticket_id = t.id;

CREATE VIEW v_sla_result AS
  SELECT clock_id, ticket_id, metric, instance, policy_id, outcome, decided_at, ended_at, business_ms, calendar_ms,
    total_business_ms, total_calendar_ms, total_in_time
  FROM sla_result;

CREATE VIEW v_sla_metric (metric) AS
  VALUES ('acknowledge'), ('first_response'), ('next_response'), ('update'), ('resolution'), ('confirmation'), ('remedy'), ('promise'), ('regulatory');

CREATE VIEW v_sla_breach_reason AS SELECT clock_id, reason, given_at FROM sla_breach_reason;

-- The policy that measures a ticket's resolution.
CREATE VIEW v_ticket_policy AS
  SELECT c.ticket_id, v.policy_id FROM sla_clock c JOIN sla_policy_version v ON v.id = c.policy_version_id
  WHERE c.metric = 'resolution' AND c.instance = 1;

-- Whom a ticket waits for in a state; states in which nothing is awaited are left out.
CREATE VIEW v_waiting_party (state, party) AS
  VALUES ('new', 'us'), ('assessing', 'us'), ('in_progress', 'us'), ('waiting_customer', 'customer'), ('resolved', 'customer'), ('waiting_third_party', 'third_party');

CREATE VIEW v_ticket_state_span AS
  SELECT event_id, ticket_id, state, entered_at, left_at, business_ms, floor(extract(epoch FROM left_at - entered_at) * 1000)::bigint AS calendar_ms
  FROM ticket_state_span;

-- What no report counts: asking for these few is cheaper than asking for all others.
CREATE VIEW v_ticket_left_out AS SELECT id FROM ticket WHERE status IN ('rejected_spam', 'merged');

-- Tickets of which older results are still to be counted.
CREATE VIEW v_report_backlog AS
  SELECT (SELECT count(*) FROM sla_result_backlog) AS clocks, (SELECT count(*) FROM ticket_state_backlog) AS states;

-- down
DROP VIEW v_report_backlog;
DROP VIEW v_ticket_left_out;
DROP VIEW v_ticket_state_span;
DROP VIEW v_waiting_party;
DROP VIEW v_ticket_policy;
DROP VIEW v_sla_breach_reason;
DROP VIEW v_sla_metric;
DROP VIEW v_sla_result;
DROP TABLE ticket_state_backlog;
DROP TABLE sla_result_backlog;
DROP TABLE ticket_state_span;
ALTER TABLE ticket DROP COLUMN status_since;
DROP TABLE sla_result;
