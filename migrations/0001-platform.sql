-- up
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE job (
  id uuid PRIMARY KEY,
  queue text NOT NULL,
  name text NOT NULL,
  version smallint NOT NULL,
  payload jsonb NOT NULL,
  key text,
  state text NOT NULL CHECK (state IN ('ready', 'running', 'dead')),
  run_at timestamptz NOT NULL,
  attempts smallint NOT NULL,
  max_attempts smallint NOT NULL,
  locked_by text,
  locked_until timestamptz,
  lease integer NOT NULL,
  last_error text,
  created_at timestamptz NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

CREATE INDEX job_due ON job (queue, run_at) WHERE state = 'ready';
CREATE INDEX job_leased ON job (locked_until) WHERE state = 'running';
CREATE UNIQUE INDEX job_waiting_key ON job (key) WHERE state = 'ready' AND key IS NOT NULL;

-- A worker whose lease was taken over must not commit: called as the last step of whatever it writes. The number alone
-- tells, for it is raised both when a job is taken and when it is let go. A plan made while the table was small would be
-- kept and scan all of it once jobs have piled up, so the scan is ruled out.
CREATE FUNCTION assert_job_lease(job_id uuid, held integer) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  PERFORM 1 FROM job WHERE id = job_id AND lease = held FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lease % of job % was lost', held, job_id USING ERRCODE = 'PG001';
  END IF;
END $$;

-- The same check where the write also finishes the job.
CREATE FUNCTION finish_job(job_id uuid, held integer) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  DELETE FROM job WHERE id = job_id AND lease = held;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lease % of job % was lost', held, job_id USING ERRCODE = 'PG001';
  END IF;
END $$;

-- An instant as the API writes it: ISO 8601, UTC, milliseconds; infinity and null have none.
CREATE FUNCTION to_iso(at timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN isfinite(at) THEN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END
$$;

CREATE TABLE idempotency_key (
  scope text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status smallint NOT NULL,
  body jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

CREATE TABLE setting (
  name text PRIMARY KEY,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL
);

-- down
DROP TABLE setting;
DROP TABLE idempotency_key;
DROP FUNCTION finish_job(uuid, integer);
DROP FUNCTION to_iso(timestamptz);
DROP FUNCTION assert_job_lease(uuid, integer);
DROP TABLE job;
