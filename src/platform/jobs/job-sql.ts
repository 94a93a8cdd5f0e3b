/** What a claim answers, in the shape of `ClaimedJob`. */
const CLAIMED = `job.id, job.queue, job.name, job.version, job.payload, job.key, job.run_at AS "runAt",
  job.attempts, job.max_attempts AS "maxAttempts", job.lease`;

/** $1 worker, $2 lease in milliseconds by job name. */
const TAKE = `state = 'running', locked_by = $1, lease = job.lease + 1, attempts = job.attempts + 1,
  locked_until = now() + make_interval(secs => coalesce(($2::jsonb ->> job.name)::float8, 60000) / 1000)`;

/** A job that goes back to waiting gives its key up when a newer one waits under it. */
const KEY_IF_FREE = `CASE WHEN job.key IS NOT NULL
  AND EXISTS (SELECT 1 FROM job AS other WHERE other.key = job.key AND other.state = 'ready') THEN NULL ELSE job.key END`;

/** 2 s, tripled with each attempt, ± 20 % so that failures spread: 12 attempts last about 18 hours. `cap` in seconds. */
const backoff = (cap: string): string =>
  `make_interval(secs => least(${cap}, 2 * power(3::float8, least(job.attempts, 20) - 1)) * (0.8 + 0.4 * random()))`;

/** Whoever lets a job go raises the number, so that nothing is written under the old one afterwards. */
const FREE = 'locked_by = NULL, locked_until = NULL, lease = job.lease + 1';

/** $3 id, $4 business time. `IS TRUE` keeps the planner from searching the index of all waiting jobs instead of the key. */
export const CLAIM_ONE = `UPDATE job SET ${TAKE} WHERE id = $3 AND (state = 'ready' AND run_at <= $4) IS TRUE RETURNING ${CLAIMED}`;

/** $3 queues, $4 how many of each, $5 business time. */
export const CLAIM_DUE = `WITH due AS MATERIALIZED (
  SELECT found.id FROM unnest($3::text[], $4::int[]) AS wanted(queue, most), LATERAL (
    SELECT id FROM job WHERE job.queue = wanted.queue AND state = 'ready' AND run_at <= $5
    ORDER BY run_at LIMIT wanted.most FOR UPDATE SKIP LOCKED) AS found)
UPDATE job SET ${TAKE} FROM due WHERE job.id = due.id RETURNING ${CLAIMED}`;

/** $1 ids, $2 leases. */
export const COMPLETE = `DELETE FROM job USING unnest($1::uuid[], $2::int[]) AS done(id, lease)
WHERE job.id = done.id AND job.lease = done.lease RETURNING job.id`;

/** $1 ids, $2 leases, $3 milliseconds. */
export const EXTEND = `UPDATE job SET locked_until = now() + make_interval(secs => held.ms / 1000.0)
FROM unnest($1::uuid[], $2::int[], $3::int[]) AS held(id, lease, ms)
WHERE job.id = held.id AND job.lease = held.lease RETURNING job.id`;

/** The number alone tells whose the job is. A state named here would have the planner search the index of all running jobs. */
const HELD = 'id = $1 AND lease = $2';

/** $3 error, $4 business time, $5 longest wait in seconds. */
export const FAIL = `UPDATE job SET state = 'ready', ${FREE}, last_error = $3, key = ${KEY_IF_FREE},
  attempts = least(job.attempts, 1000), run_at = $4::timestamptz + ${backoff('$5::float8')}
WHERE ${HELD} RETURNING run_at AS "runAt"`;

/** $3 error. */
export const DEAD = `UPDATE job SET state = 'dead', ${FREE}, last_error = $3 WHERE ${HELD} RETURNING id`;

/** The attempt did not take place: it is given back. */
export const RELEASE = `UPDATE job SET state = 'ready', ${FREE}, attempts = attempts - 1, key = ${KEY_IF_FREE}
WHERE ${HELD} RETURNING id`;

/** $3 business time of the next run. */
export const REPEAT = `UPDATE job SET state = 'ready', ${FREE}, attempts = 0, run_at = $3, key = ${KEY_IF_FREE}
WHERE ${HELD} RETURNING id`;

/** $1 business time, $2 most rows. A job whose worker vanished on its last attempt is put aside. */
export const SWEEP_EXPIRED = `WITH expired AS MATERIALIZED (
  SELECT id, key FROM job WHERE state = 'running' AND locked_until < now()
  ORDER BY locked_until LIMIT $2 FOR UPDATE SKIP LOCKED),
ranked AS (SELECT id, row_number() OVER (PARTITION BY key ORDER BY id) AS place FROM expired)
UPDATE job SET ${FREE},
  state = CASE WHEN job.attempts >= job.max_attempts THEN 'dead' ELSE 'ready' END,
  run_at = CASE WHEN job.attempts >= job.max_attempts THEN job.run_at ELSE $1::timestamptz + ${backoff('21600')} END,
  key = CASE WHEN ranked.place > 1 THEN NULL ELSE ${KEY_IF_FREE} END,
  last_error = 'The worker ' || coalesce(job.locked_by, '?') || ' stopped or stalled while it ran attempt ' || job.attempts || '.'
FROM ranked WHERE job.id = ranked.id
RETURNING job.id, job.queue, job.name, job.run_at AS "runAt", job.lease, job.key, job.state, job.last_error AS "lastError"`;

export const NO_HANDLER = 'No handler for job ';

/** $1 known names, $2 business time. */
export const BURY_UNKNOWN = `UPDATE job SET state = 'dead', last_error = '${NO_HANDLER}' || name || '.'
WHERE state = 'ready' AND run_at <= $2 AND name <> ALL($1) RETURNING name`;

/** A release that lacked the handler may have put these aside while a newer one was rolled out. $1 known names, $2 business time. */
export const REVIVE_KNOWN = `UPDATE job SET state = 'ready', attempts = 0, run_at = $2, key = NULL, lease = lease + 1
WHERE state = 'dead' AND name = ANY($1) AND last_error LIKE '${NO_HANDLER}%' RETURNING id`;

/** $1 id. */
export const FIND = `SELECT id, queue, name, key, state, run_at AS "runAt", attempts, lease, last_error AS "lastError" FROM job WHERE id = $1`;

/** $1 business time, $2 most rows. */
export const FIND_DUE = `SELECT id, queue, run_at AS "runAt", lease, key FROM job
WHERE state = 'ready' AND run_at <= $1 ORDER BY run_at, id LIMIT $2`;

/** $1 queues, $2 business time. */
export const NEXT_DUE = `SELECT min(found.run_at) AS "runAt" FROM unnest($1::text[]) AS known(queue), LATERAL (
  SELECT run_at FROM job WHERE job.queue = known.queue AND state = 'ready' AND run_at > $2 ORDER BY run_at LIMIT 1) AS found`;

/** $1 queues. */
export const OLDEST_WAITING = `SELECT min(found.run_at) AS "runAt" FROM unnest($1::text[]) AS known(queue), LATERAL (
  SELECT run_at FROM job WHERE job.queue = known.queue AND state = 'ready' ORDER BY run_at LIMIT 1) AS found`;

export const COUNT_BY_STATE = 'SELECT queue, state, count(*)::int AS count FROM job GROUP BY queue, state ORDER BY queue, state';

/** $1 id, $2 queue, $3 name, $4 key, $5 business time, $6 most attempts. */
export const ENSURE_REPEATED = `INSERT INTO job (id, queue, name, version, payload, key, state, run_at, attempts, max_attempts, lease, created_at)
SELECT $1, $2, $3, 1, '{}', $4, 'ready', $5, 0, $6, 0, $5
WHERE NOT EXISTS (SELECT 1 FROM job WHERE key = $4 AND state IN ('ready', 'running'))
ON CONFLICT (key) WHERE state = 'ready' AND key IS NOT NULL DO NOTHING RETURNING id`;
