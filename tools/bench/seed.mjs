/**
 * Fills the database with tickets as a year of work leaves them: 6 in 10 still open, Persian and English, three clocks each.
 * Everything follows from the row number, so each run makes the same.
 */
export async function seed(client, tickets) {
  await client.query('SET synchronous_commit = off');
  await seedTickets(client, tickets);
  await seedStory(client);
  await seedClocks(client);
  await client.query('DROP TABLE seed, seed_clock');
  for (const table of ['ticket', 'ticket_message', 'ticket_event', 'customer', 'customer_identity', 'sla_clock', 'sla_fact']) await client.query(`VACUUM ANALYZE ${table}`);
  await client.query('SET synchronous_commit = on');
}

async function seedTickets(client, tickets) {
  await client.query(`CREATE TEMP TABLE seed AS SELECT n, uuidv7(make_interval(secs => -(${tickets} - n) * 300)) AS ticket_id, gen_random_uuid() AS customer_id,
    uuidv7() AS message_id, now() - make_interval(secs => (${tickets} - n) * 300) AS at, CASE WHEN n % 2 = 0 THEN 'fa' ELSE 'en' END AS locale,
    (ARRAY['new','assessing','in_progress','waiting_customer','waiting_third_party','in_progress','closed','closed','closed','closed'])[1 + n % 10] AS status
    FROM generate_series(1, ${tickets}) n`);
  const staff = (await client.query(`SELECT id FROM staff_user ORDER BY email`)).rows.map((row) => row.id);
  await client.query(`INSERT INTO customer SELECT customer_id, CASE locale WHEN 'fa' THEN 'مشتری ' ELSE 'Customer ' END || n, locale,
    CASE locale WHEN 'fa' THEN 'jalali' ELSE 'gregorian' END, 'email', true, true, at FROM seed`);
  await client.query(`INSERT INTO customer_identity (id, customer_id, kind, value, created_at) SELECT gen_random_uuid(), customer_id, 'email', 'c' || n || '@bench.test', at FROM seed`);
  await client.query(
    `INSERT INTO ticket (id, reference, version, kind, status, channel, locale, subject, customer_id, customer_name, product, priority, tags, assignee_id,
       next_due_at, next_due_metric, next_due_state, token_seed, last_message_id, received_at, created_at, updated_at, closed_at)
     SELECT ticket_id, 'C-' || upper(translate(substr(md5(n::text), 1, 8), '01', 'XY')), 1, 'complaint', status, 'web', locale,
       CASE locale WHEN 'fa' THEN (ARRAY['بسته دیر رسید','کالا معیوب بود','وجه برنگشت','پاسخ تلفن نمی‌دهید'])[1 + n % 4] ELSE (ARRAY['Parcel was late','Item arrived broken','Refund is missing','Nobody answers'])[1 + n % 4] END || ' ' || n,
       customer_id, CASE locale WHEN 'fa' THEN 'مشتری ' ELSE 'Customer ' END || n, 'P-' || n % 500, (ARRAY['low','normal','normal','high','urgent'])[1 + n % 5], '{}',
       CASE WHEN n % 3 = 0 THEN NULL ELSE ($1::uuid[])[1 + n % cardinality($1::uuid[])] END,
       CASE WHEN status = 'closed' THEN 'infinity' ELSE now() + make_interval(mins => (n * 7919) % 40000 - 500) END,
       CASE WHEN status = 'closed' THEN NULL ELSE 'resolution' END, CASE WHEN status = 'closed' THEN NULL ELSE 'running' END,
       decode(md5(n::text), 'hex'), message_id, at, at, at, CASE WHEN status = 'closed' THEN at + interval '2 days' END
     FROM seed ON CONFLICT DO NOTHING`,
    [staff],
  );
  await client.query('DELETE FROM seed s WHERE NOT EXISTS (SELECT 1 FROM ticket t WHERE t.id = s.ticket_id)');
}

async function seedStory(client) {
  await client.query(`INSERT INTO ticket_message (id, ticket_id, author_kind, author_id, author_name, visibility, channel, text, created_at)
    SELECT CASE k WHEN 1 THEN message_id ELSE uuidv7() END, ticket_id, CASE k WHEN 2 THEN 'staff' ELSE 'customer' END, customer_id, 'Customer ' || n, 'public', 'web',
      CASE locale WHEN 'fa' THEN repeat('سلام. سفارش من هنوز نرسیده و کسی پاسخ روشنی نمی‌دهد. ', 4) ELSE repeat('My order has not arrived and nobody gives me a clear answer. ', 4) END,
      at + make_interval(hours => k) FROM seed, generate_series(1, 3) k`);
  await client.query(`INSERT INTO ticket_event SELECT uuidv7(), ticket_id, CASE k WHEN 1 THEN 'opened' ELSE 'status_changed' END, at + make_interval(hours => k),
    'customer', customer_id, 'Customer ' || n, '{"channel":"web","kind":"complaint"}'::jsonb FROM seed, generate_series(1, 3) k`);
}

async function seedClocks(client) {
  const policy = (await client.query('SELECT v.id, v.calendar_id FROM sla_policy_version v JOIN sla_policy p ON p.id = v.policy_id ORDER BY p.position DESC LIMIT 1')).rows[0];
  const calendar = (await client.query('SELECT id FROM business_calendar_version WHERE calendar_id = $1 ORDER BY version DESC LIMIT 1', [policy.calendar_id])).rows[0];
  await client.query(
    `CREATE TEMP TABLE seed_clock AS SELECT uuidv7() AS id, s.ticket_id, m AS metric, s.at, s.status FROM seed s, unnest(ARRAY['acknowledge','first_response','resolution']) m`,
  );
  await client.query(
    `INSERT INTO sla_clock SELECT id, ticket_id, metric, 1, $1, $2, CASE WHEN status = 'closed' THEN NULL ELSE now() + interval '30 days' + make_interval(secs => (hashtext(id::text) % 1000000)) END, at FROM seed_clock`,
    [policy.id, calendar.id],
  );
  await client.query(
    `INSERT INTO sla_fact SELECT uuidv7(), id, 'started', at, at, jsonb_build_object('policyVersion', $1::text, 'calendarVersion', $2::text) FROM seed_clock`,
    [policy.id, calendar.id],
  );
}
