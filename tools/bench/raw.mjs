import { randomUUID, randomBytes } from 'node:crypto';

const TABLES = ['customer', 'customer_identity', 'ticket', 'ticket_message', 'ticket_event', 'sla_clock', 'sla_fact', 'job', 'idempotency_key'];

/**
 * The rows that one complaint leaves, as statements to be repeated with new ids: what PostgreSQL alone can do with the same work.
 */
export async function learnComplaint(client, reference) {
  const ticket = (await client.query('SELECT id, customer_id FROM ticket WHERE reference = $1', [reference])).rows[0];
  const where = {
    customer: ['id = $1', ticket.customer_id], customer_identity: ['customer_id = $1', ticket.customer_id], ticket: ['id = $1', ticket.id],
    sla_fact: ['clock_id IN (SELECT id FROM sla_clock WHERE ticket_id = $1)', ticket.id],
    job: [`payload->>'ticketId' = $1`, ticket.id], idempotency_key: [`body->>'id' = $1`, ticket.id],
  };
  const rows = [];
  for (const table of TABLES) {
    const [condition, value] = where[table] ?? ['ticket_id = $1', ticket.id];
    for (const row of (await client.query(`SELECT * FROM ${table} WHERE ${condition}`, [value])).rows) rows.push({ table, row });
  }
  return rows;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Copies with ids of their own: the same id becomes the same new id in every row; ids of policies and calendars stay. */
function fresh(rows, kept) {
  const ids = new Map();
  const renew = (id) => (kept.has(id) ? id : (ids.get(id) ?? ids.set(id, newer(id)).get(id)));
  const value = (item) => {
    if (typeof item === 'string') return item.replace(UUID, renew);
    if (item === null || item instanceof Date || Buffer.isBuffer(item) || Array.isArray(item) || typeof item !== 'object') return item;
    return JSON.stringify(item).replace(UUID, renew);
  };
  return rows.map(({ table, row }) => {
    const copy = Object.fromEntries(Object.entries(row).map(([column, item]) => [column, value(item)]));
    if (table === 'ticket') copy.reference = `R-${randomBytes(6).toString('hex')}`;
    if (table === 'customer_identity') copy.value = `${randomUUID()}@raw.test`;
    if (table === 'idempotency_key') copy.key = randomUUID();
    if (table === 'job') Object.assign(copy, { run_at: new Date(Date.now() + 86_400_000), key: null });
    return { table, copy };
  });
}

/** A version 7 id of now with random rest, as the application makes them. */
function newer() {
  const hex = Date.now().toString(16).padStart(12, '0') + '7' + randomBytes(10).toString('hex').slice(0, 3) + '8' + randomBytes(10).toString('hex').slice(0, 15);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function insertSql({ table, copy }, values) {
  const columns = Object.keys(copy);
  const places = columns.map((column) => `$${values.push(copy[column])}`);
  return `INSERT INTO ${table} (${columns.join(',')}) VALUES (${places.join(',')})`;
}

/** One data-changing statement, prepared. */
export async function asOneStatement(client, rows, kept) {
  const values = [];
  const parts = fresh(rows, kept).map((row, index) => `w${index} AS (${insertSql(row, values)})`);
  await client.query({ name: 'raw_one', text: `WITH ${parts.join(', ')} SELECT 1`, values });
}

/** One transaction, a prepared statement a row. */
export async function asTransaction(client, rows, kept) {
  await client.query('BEGIN');
  for (const [index, row] of fresh(rows, kept).entries()) {
    const values = [];
    await client.query({ name: `raw_${index}`, text: insertSql(row, values), values });
  }
  await client.query('COMMIT');
}
