import { CrashPoints, type CrashPoint } from '../../../src/intake/app/crash-points';
import { DomainError } from '../../../src/kernel/domain-error';
import { FileStore } from '../../../src/platform/files';
import { drainJobs } from '../../support/drain-jobs';
import { TcpProxy } from '../../support/tcp-proxy';
import { createTestApp, type TestApp, type TestAppOptions } from '../../support/test-app';

/** What the sender, or the server where the message lies, was told: we have it; try again; never (with the reason). */
export type Told = 'taken' | 'kept' | 'refused';

/** Breaks what a source leans on, and counts how often that was felt. */
export class Trouble extends CrashPoints {
  at: CrashPoint | null = null;
  felt = 0;
  on: (point: CrashPoint) => Promise<void> = async () => undefined;

  override async reach(point: CrashPoint): Promise<void> {
    await this.on(point);
    if (this.at !== point) return;
    this.at = null;
    this.felt++;
    throw new Error(`ended at ${point}`);
  }
}

/** The application, with a stretch of network before its database that can be cut. */
export interface SourceBed {
  t: TestApp;
  trouble: Trouble;
  network: TcpProxy;
}

/** One way by which mail comes in. */
export interface MailSourceUnderTest {
  options?: Omit<TestAppOptions, 'databaseUrl'>;
  /** The source is ready to take messages. */
  open(bed: SourceBed): Promise<void>;
  close(): Promise<void>;
  /** Offers a message and says what was told of it. */
  offer(raw: string): Promise<Told>;
  /** The same message once more, as a sender that was not answered does. */
  again(raw: string): Promise<Told>;
  /** Whether the message that was offered last was told of as taken. */
  isTold(): Promise<boolean>;
  /** One that is too large: refused with words, or taken in part and told of on a ticket. */
  oversize: 'refused' | 'ticket';
}

/** Stand-in for the address of the database, replaced by the proxy's. */
async function open(source: MailSourceUnderTest): Promise<SourceBed> {
  const direct = new URL(process.env.PEYGIR_TEST_DATABASE_URL!);
  const network = new TcpProxy({ host: direct.hostname, port: Number(direct.port) });
  const port = await network.start();
  const trouble = new Trouble();
  const through = (url: string): string => Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).toString();
  const t = await createTestApp({
    ...source.options, databaseUrl: through, overrides: [...(source.options?.overrides ?? []), { provide: CrashPoints, useValue: trouble }],
  });
  const bed = { t, trouble, network };
  await source.open(bed);
  return bed;
}

let made = 0;
function message(subject: string, text = 'It came in two pieces.'): string {
  made++;
  return `From: zahra@customer.test\r\nTo: complaints@peygir.localhost\r\nSubject: ${subject}\r\nMessage-ID: <source${made}@customer.test>\r\n\r\n${text}\r\n`;
}

/** What every source of mail promises, whoever the sender is: taken means kept, and nothing is there twice. */
export function mailSourceContract(name: string, source: MailSourceUnderTest): void {
  describe(`mail by ${name}`, () => {
    let bed: SourceBed;
    beforeAll(async () => { bed = await open(source); }, 60_000);
    afterAll(async () => {
      await source.close();
      await bed.t.close();
      await bed.network.stop();
    });
    beforeEach(() => { bed.trouble.on = async () => undefined; });

    const tickets = async (subject: string): Promise<number> => {
      await drainJobs(bed.t.app);
      return (await bed.t.database.one<{ n: number }>('SELECT count(*)::int AS n FROM ticket WHERE subject = $1', [subject]))!.n;
    };
    const counted = async (raw: string): Promise<string[]> => {
      const id = /Message-ID: (\S+)/.exec(raw)![1];
      return (await bed.t.database.query<{ state: string }>('SELECT state FROM inbound_mail WHERE message_id = $1 ORDER BY id', [id])).map(({ state }) => state);
    };

    it('is told of as taken only when bytes and record are permanent', async () => {
      const raw = message('Only then');
      const seen: { point: CrashPoint; told: boolean; rows: number }[] = [];
      bed.trouble.on = async (point) => {
        if (point === 'stored' || point === 'recorded') seen.push({ point, told: await source.isTold(), rows: (await counted(raw)).length });
      };
      expect(await source.offer(raw)).toBe('taken');
      expect(seen).toEqual([{ point: 'stored', told: false, rows: 0 }, { point: 'recorded', told: false, rows: 1 }]);
      expect(await source.isTold()).toBe(true);
      expect(await tickets('Only then')).toBe(1);
    });

    it('stays where it is while the database is away, and comes in once it is back', async () => {
      const raw = message('Database away');
      bed.trouble.on = async (point) => {
        if (point !== 'stored') return;
        bed.network.cut();
        bed.trouble.felt++;
      };
      expect(await source.offer(raw)).toBe('kept');
      bed.trouble.on = async () => undefined;
      bed.network.heal();
      expect(await source.again(raw)).toBe('taken');
      expect(await counted(raw)).toEqual(['received']);
      expect(await tickets('Database away')).toBe(1);
    }, 120_000);

    it('stays where it is while there is no room for files, and comes in once there is', async () => {
      const raw = message('No room');
      const files = bed.t.get(FileStore);
      const put = files.put.bind(files);
      files.put = async () => {
        bed.trouble.felt++;
        throw new DomainError('unavailable', 'storage_full', 'There is no room.');
      };
      expect(await source.offer(raw).finally(() => { files.put = put; })).toBe('kept');
      expect(await source.again(raw)).toBe('taken');
      expect(await counted(raw)).toEqual(['received']);
      expect(await tickets('No room')).toBe(1);
    }, 120_000);

    it.each<CrashPoint>(['stored', 'recorded'])('is neither lost nor doubled when we end at "%s"', async (point) => {
      const raw = message(`Ended at ${point}`);
      bed.trouble.at = point;
      await source.offer(raw);
      expect(bed.trouble.at).toBeNull();
      expect(await source.again(raw)).toBe('taken');
      expect(await tickets(`Ended at ${point}`)).toBe(1);
      expect((await counted(raw)).filter((state) => state === 'ticket')).toHaveLength(1);
    }, 120_000);

    it('is one message when it comes again', async () => {
      const raw = message('Once more');
      expect(await source.offer(raw)).toBe('taken');
      expect(await tickets('Once more')).toBe(1);
      expect(await source.again(raw)).toBe('taken');
      expect(await tickets('Once more')).toBe(1);
      expect((await counted(raw)).filter((state) => state !== 'ignored')).toEqual(['ticket']);
    });

    it('that is too large is told of in words', async () => {
      const raw = message('Too large', `${'x'.repeat(998)}\r\n`.repeat(27_000));
      expect(await source.offer(raw)).toBe(source.oversize === 'refused' ? 'refused' : 'taken');
      expect(await tickets('Too large')).toBe(source.oversize === 'refused' ? 0 : 1);
      expect(await counted(raw)).toEqual(source.oversize === 'refused' ? [] : ['quarantined']);
    }, 120_000);
  });
}
