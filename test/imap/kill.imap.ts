import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CrashPoint } from '../../src/intake/app/crash-points';
import { waitFor } from '../support/wait-for';
import { BuiltProgram } from './support/built-program';
import { Dovecot, PASSWORD } from './support/dovecot';

/** `PEYGIR_KILL_MAILS=2000 PEYGIR_KILL_ROUNDS=4 npm run test:mail -- kill` for the long run. */
const MAILS = Number(process.env.PEYGIR_KILL_MAILS ?? 200);
const ROUNDS = Number(process.env.PEYGIR_KILL_ROUNDS ?? 1);
const POINTS: CrashPoint[] = ['stored', 'recorded', 'marked', 'read', 'written', 'committed'];
const describeBuilt = existsSync(join(__dirname, '../../dist/main.js')) ? describe : describe.skip;

describeBuilt('the program, killed at every point of taking a mail', () => {
  const dovecot = new Dovecot({ users: ['box'] });
  let program: BuiltProgram;
  beforeAll(async () => {
    await dovecot.start();
    program = new BuiltProgram({ IMAP_URL: `imaps://box:${encodeURIComponent(PASSWORD)}@localhost:${dovecot.ports.imaps}/INBOX`, NODE_EXTRA_CA_CERTS: dovecot.caFile });
  });
  afterAll(async () => {
    await program.remove();
    await dovecot.remove();
  }, 60_000);

  const ids = Array.from({ length: MAILS }, (_, n) => `<killed.${n}@customer.test>`);
  const raw = (id: string, n: number): string =>
    `From: Customer ${n} <customer${n}@customer.test>\r\nTo: complaints@peygir.localhost\r\nSubject: Complaint ${n}\r\nMessage-ID: ${id}\r\nDate: Mon, 06 May 2024 07:00:00 +0000\r\n\r\nThis is complaint ${n}.\r\n`;

  it('loses no mail and doubles none', async () => {
    await dovecot.deliver('box', ...ids.map(raw));
    // Spread so that mail is left for each of them: "marked" comes once for many.
    const kills = Array.from({ length: ROUNDS }, () => POINTS).flat();
    const share = MAILS / kills.length / 2;
    const ends: string[] = [];
    for (const at of kills) {
      await program.start({ at, after: at === 'marked' ? 1 : Math.max(1, Math.ceil(share)) });
      ends.push(`${at}: ${await program.ended(120_000)}`);
      if (program.isRunning) await program.kill();
    }
    const began = performance.now();
    await program.start();
    await waitFor('everything to be dealt with', async () => {
      const [row] = await program.query<{ open: number; known: number }>(
        `SELECT count(*) FILTER (WHERE state IN ('received', 'failed'))::int AS open, count(DISTINCT message_id)::int AS known FROM inbound_mail`).catch(() => []);
      return row && row.open === 0 && row.known >= MAILS;
    }, 600_000).catch((error: Error) => { throw new Error(`${error.message}\n${program.said}`, { cause: error }); });
    await waitFor('the flags', async () => (await dovecot.seen('box')).every(Boolean), 60_000);

    const tickets = await program.query<{ subject: string; n: number; messages: number }>(
      'SELECT t.subject, count(DISTINCT t.id)::int AS n, count(m.id)::int AS messages FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id GROUP BY t.subject');
    const bySubject = new Map(tickets.map((row) => [row.subject, row]));
    const rows = await program.query<{ message_id: string }>(`SELECT message_id FROM inbound_mail WHERE state = 'ticket'`);
    const verdict = {
      lost: ids.filter((_, n) => !bySubject.has(`Complaint ${n}`)).length,
      doubled: tickets.filter(({ n, messages }) => n !== 1 || messages !== 1).length + (rows.length - new Set(rows.map((row) => row.message_id)).size),
      phantom: rows.filter((row) => !ids.includes(row.message_id)).length + tickets.filter(({ subject }) => !/^Complaint \d+$/.test(subject)).length,
    };
    process.stdout.write(`${MAILS} mails, ${kills.length} kills (${ends.join(', ')}): lost ${verdict.lost}, doubled ${verdict.doubled}, phantom ${verdict.phantom}; `
      + `drained ${Math.round((performance.now() - began) / 100) / 10} s after the last start\n`);
    expect(verdict).toEqual({ lost: 0, doubled: 0, phantom: 0 });
    expect(ends).toEqual(kills.map((at) => `${at}: SIGKILL`));
  }, 1_800_000);
});
