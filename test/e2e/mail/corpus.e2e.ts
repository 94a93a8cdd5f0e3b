import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReceiveMail } from '../../../src/intake/app/receive-mail';
import { drainJobs } from '../../support/drain-jobs';
import { MailBed, OUR_ADDRESS } from './support/mail-bed';

const CORPUS = join(__dirname, '../../../../shared/corpus/mail');
/** Every so-manieth message, so that it takes seconds; 1 takes all. */
const STEP = Number(process.env.PEYGIR_CORPUS_STEP ?? 12);

const files = existsSync(CORPUS)
  ? (readdirSync(CORPUS, { recursive: true }) as string[]).filter((name) => /\.(eml|box|txt|msg)$/.test(name)).sort().filter((_, index) => index % STEP === 0)
  : [];

(files.length > 0 ? it : it.skip)('real messages: each comes to an end, and the counts add up', async () => {
  const bed = await MailBed.start();
  try {
    const receiving = bed.t.get(ReceiveMail);
    for (const name of files) {
      await receiving.execute(readFileSync(join(CORPUS, name)), { source: 'smtp', envelopeFrom: 'sender@relay.test', envelopeTo: [OUR_ADDRESS] });
    }
    for (let tries = 0; tries < 5; tries++) {
      await drainJobs(bed.t.app);
      bed.t.clock.advance(120_000);
    }
    const counts = await bed.t.database.query<{ outcome: string; count: number }>(
      `SELECT concat_ws(':', state, reason) AS outcome, count(*)::int AS count FROM inbound_mail GROUP BY 1 ORDER BY 2 DESC`,
    );
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(files.length);
    expect(counts.filter(({ outcome }) => /^(received|failed|quarantined)/.test(outcome))).toEqual([]);
    const lost = await bed.t.database.query(
      `SELECT id FROM inbound_mail i WHERE state IN ('ticket', 'reply') AND NOT EXISTS (SELECT 1 FROM ticket_message m WHERE m.inbound_mail_id = i.id AND m.ticket_id = i.ticket_id)`,
    );
    expect(lost).toEqual([]);
  } finally {
    await bed.close();
  }
}, 1_200_000);
