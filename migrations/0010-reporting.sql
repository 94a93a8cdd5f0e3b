-- up
CREATE VIEW v_ticket AS
  SELECT t.id, t.reference, t.kind, t.status, t.subject, t.priority, t.severity, t.channel, t.locale, t.assignee_id, t.team_id,
    t.category_id, t.customer_name, t.received_at, t.created_at, t.resolved_at, t.closed_at, t.reopen_count, t.breached,
    t.next_due_at, t.next_due_metric, t.promised_by, t.updated_at
  FROM ticket t WHERE t.status NOT IN ('rejected_spam', 'merged');

CREATE VIEW v_root_cause AS
  SELECT r.ticket_id, r.cause_id, r.preventable, r.recorded_at, c.name_fa, c.name_en, c.parent_id
  FROM root_cause r JOIN cause c ON c.id = r.cause_id;

CREATE VIEW v_remedy_cost AS
  SELECT ticket_id, currency, sum(amount) AS amount FROM remedy
  WHERE state IN ('accepted', 'fulfilled') AND amount IS NOT NULL GROUP BY ticket_id, currency;

CREATE VIEW v_staff AS SELECT id, name, role, active FROM staff_user;

-- down
DROP VIEW v_staff;
DROP VIEW v_remedy_cost;
DROP VIEW v_root_cause;
DROP VIEW v_ticket;
