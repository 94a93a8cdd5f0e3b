import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const { Client } = createRequire(import.meta.url)('pg');

const SETTLED_WITHIN_MS = 120_000;

async function query(databaseUrl, sql) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Marker → the tickets that carry it. */
async function ticketsByMarker(databaseUrl, run) {
  const rows = await query(databaseUrl, `SELECT subject, reference FROM ticket WHERE subject LIKE '${run}-%'`);
  return rows.reduce((map, row) => map.set(row.subject, [...(map.get(row.subject) ?? []), row]), new Map());
}

/** How many jobs are due or were given up. */
async function unfinishedJobs(databaseUrl) {
  const [{ n }] = await query(databaseUrl, `SELECT count(*)::int AS n FROM job WHERE state <> 'ready' OR run_at <= now()`);
  return n;
}

/**
 * The set check after a run, clients stopped and the program up: what was acknowledged against what is there, and each
 * acknowledgement's mail. Waits until everything is settled, at most two minutes.
 */
export async function judge({ program, clients, sink }) {
  const { ledger, run } = clients;
  const addressOf = (marker) => `${marker}@customers.test`;
  const untold = () => [...ledger.keys()].filter((marker) => !sink.received.has(addressOf(marker)));
  const began = performance.now();
  const isSettled = async () => untold().length === 0 && (await unfinishedJobs(program.databaseUrl)) === 0;
  while (!(await isSettled()) && performance.now() - began < SETTLED_WITHIN_MS) await pause(250);

  const tickets = await ticketsByMarker(program.databaseUrl, run);
  const lost = [...ledger].filter(([marker, { reference }]) => !(tickets.get(marker) ?? []).some((ticket) => ticket.reference === reference));
  const doubled = [...tickets].filter(([, found]) => found.length > 1);
  const mails = [...ledger.keys()].map((marker) => sink.received.get(addressOf(marker)) ?? []);
  return {
    acknowledged: ledger.size,
    lost: lost.length,
    doubled: doubled.length + clients.contradictions.length,
    phantom: [...tickets.keys()].filter((marker) => !ledger.has(marker)).length,
    stuck: untold().length + (await unfinishedJobs(program.databaseUrl)),
    extraMails: mails.reduce((sum, ids) => sum + Math.max(0, ids.length - 1), 0),
    mostExtraToOne: mails.reduce((most, ids) => Math.max(most, ids.length - 1), 0),
    otherMessageIds: mails.filter((ids) => new Set(ids).size > 1).length,
    settledSeconds: round((performance.now() - began) / 1000),
  };
}

export const round = (number) => Math.round(number * 10) / 10;
