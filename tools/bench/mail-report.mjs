import pg from 'pg';
import { freePort } from '../lib/free-port.mjs';
import { databaseUrl, onFolderOfItsOwn, startApp } from './app.mjs';
import { measureMail } from './mail.mjs';

/**
 * Prints how fast mail is taken and worked off. Timings never fail anything; a message that was accepted and came to no end does.
 * @returns the run in the middle.
 */
export function benchMail(root, { count, runs }) {
  return onFolderOfItsOwn(async (dataDir) => {
    const port = await freePort();
    const app = await startApp(root, dataDir, { MAIL_LISTEN_PORT: String(port) });
    const client = new pg.Client({ connectionString: databaseUrl(dataDir) });
    try {
      await client.connect();
      const all = [await measureMail(port, client, { count: 300, run: 'warm' })];
      for (let run = 0; run < runs; run++) all.push(await measureMail(port, client, { count, run: `r${run}` }));
      const middle = all.slice(1).toSorted((a, b) => a.processedPerSecond - b.processedPerSecond)[Math.floor(runs / 2)];
      print(middle);
      const open = all.reduce((sum, run) => sum + run.open, 0);
      if (open > 0) throw new Error(`${open} messages came to no end.`);
      return middle;
    } finally {
      await client.end().catch(() => undefined);
      await app.stop();
    }
  });
}

function print({ count, acceptedPerSecond, processedPerSecond }) {
  process.stdout.write(`\n${`mail: ${count} messages over SMTP, eight sessions`.padEnd(52)}${'measured'.padEnd(46)}target\n`);
  process.stdout.write(`${'accepted for good, while others are worked off'.padEnd(52)}${`${acceptedPerSecond.toFixed(0)}/s`.padEnd(46)}>= 500/s\n`);
  process.stdout.write(`${'worked off, from the first byte to the last ticket'.padEnd(52)}${`${processedPerSecond.toFixed(0)}/s`.padEnd(46)}>= 100/s\n`);
}
