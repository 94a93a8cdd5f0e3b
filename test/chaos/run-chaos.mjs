import { FormClients } from './form-clients.mjs';
import { endInOrder, freezePostgres, killApplication, killPostgres, startTwice } from './faults.mjs';
import { MailSink } from './mail-sink.mjs';
import { Program } from './program.mjs';
import { judge } from './verdict.mjs';

const CLIENTS = 6;
/** Mails that the application has under way at once: as many can be between "accepted" and "recorded" when it is killed. */
const MAILS_UNDER_WAY = 4;

/** Each fault with how often it strikes in a whole run and in a short one (0: not at all). */
export const FAULTS = [
  { name: 'kill-application', strike: killApplication, times: 20, short: 2 },
  { name: 'kill-postgres', strike: killPostgres, times: 3, short: 1 },
  { name: 'end-in-order', strike: endInOrder, times: 5, short: 1 },
  { name: 'start-twice', strike: startTwice, times: 1, short: 1 },
  { name: 'freeze-postgres', strike: freezePostgres, times: 1, short: 0 },
];

/** Numbers from 0 to 1 that are the same again for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everything that must not be in a report; empty when the promise was held. */
export function faultsOf({ lost, doubled, phantom, stuck, extraMails, mostExtraToOne, otherMessageIds, kills, faults }) {
  const zero = Object.entries({ lost, doubled, phantom, stuck, 'mails sent again under another Message-ID': otherMessageIds }).filter(([, count]) => count !== 0);
  const mails = [
    ...(mostExtraToOne > kills ? [`one customer got ${mostExtraToOne} extra mails for ${kills} kills`] : []),
    ...(extraMails > kills * MAILS_UNDER_WAY ? [`${extraMails} extra mails for ${kills} kills`] : []),
  ];
  return [...faults, ...zero.map(([what, count]) => `${what}: ${count}`), ...mails];
}

/** One fault under load, on an installation of its own. `times`: how often it strikes. */
export async function runFault({ name, strike }, times, seed) {
  const sink = new MailSink();
  const program = await Program.prepare({ SMTP_URL: await sink.start() });
  try {
    await program.start();
    const clients = new FormClients(program.url, `${name}-${seed}`);
    clients.start(CLIENTS);
    await clients.nextAcknowledgement();
    const struck = await strike({ program, clients, random: randomFrom(seed) }, times);
    await clients.stop();
    return { name, ...struck, ...(await judge({ program, clients, sink })) };
  } catch (error) {
    throw new Error(`${name}: ${error.message}\nThe application printed:\n${program.output.slice(-4_000)}`, { cause: error });
  } finally {
    await program.dispose();
    await sink.stop();
  }
}
