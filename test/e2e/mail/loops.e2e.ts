import { FakeClock } from '../../support/fake-clock';
import { SmtpPeer } from '../notifications/smtp-peer';
import { MailBed, plainMail } from './support/mail-bed';

const MINUTE_MS = 60_000;
/** What a careless relay may take away: all by which one system knows another. */
const MARKS = /^(?:auto-submitted|x-auto-response-suppress|list-[\w-]+|in-reply-to|references|reply-to|message-id):.*\r\n(?:[ \t].*\r\n)*/gim;

interface Sent {
  from: string;
  to: string;
  at: number;
}

/** Takes the mail of both systems and a robot to where it goes, and keeps a list. */
class PostOffice {
  readonly sent: Sent[] = [];
  readonly clock = new FakeClock('2024-05-06T08:00:00Z');
  readonly beds = new Map<string, MailBed>();
  private readonly peer = new SmtpPeer();
  private rounds = 0;

  async open(): Promise<void> {
    const url = await this.peer.start();
    for (const name of ['a', 'b']) this.beds.set(`care@${name}.test`, await MailBed.start({ clock: this.clock, env: { SMTP_URL: url, MAIL_FROM: `Care <care@${name}.test>` } }));
  }

  async close(): Promise<void> {
    for (const bed of this.beds.values()) await bed.close();
    await this.peer.stop();
  }

  /** Everything is delivered and answered until nobody says anything any more. @returns rounds it took */
  async settle(): Promise<number> {
    for (this.rounds = 0; this.rounds < 20; this.rounds++) {
      for (const bed of this.beds.values()) await bed.drain();
      const mail = this.peer.received.splice(0);
      if (mail.length === 0) break;
      for (const { from, to, raw } of mail) await this.pass(from, to[0]!, raw);
    }
    return this.rounds;
  }

  async write(from: string, to: string, raw: string): Promise<void> {
    this.sent.push({ from, to, at: this.clock.nowMs() });
    await this.beds.get(to)!.send(raw, { from, to });
  }

  private async pass(from: string, to: string, raw: string): Promise<void> {
    const bare = raw.replace(MARKS, '');
    if (this.beds.has(to)) return this.write(from, to, bare);
    this.sent.push({ from, to, at: this.clock.nowMs() });
    // A holiday note without a single mark of a machine, to whoever writes.
    if (to.startsWith('robot@')) await this.write(to, from, plainMail({ from: to, to: from, subject: 'I am on holiday', text: `Back on Monday. You wrote: ${this.sent.length}` }));
  }

  /** Most mails from one address to another within any hour. */
  mostAnHour(from: string, to: string): number {
    const times = this.sent.filter((one) => one.from === from && one.to === to).map(({ at }) => at);
    return Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + 60 * MINUTE_MS).length));
  }
}

const office = new PostOffice();
beforeAll(() => office.open());
afterAll(() => office.close());

it('two systems that answer each other through a relay that takes all marks away fall silent', async () => {
  await office.write('care@b.test', 'care@a.test', plainMail({ from: 'care@b.test', to: 'care@a.test', text: 'Where is our parcel?' }));
  for (let minute = 0; minute < 120; minute += 5) {
    expect(await office.settle()).toBeLessThan(10);
    office.clock.advance(5 * MINUTE_MS);
  }
  expect(office.sent.length).toBeGreaterThan(1);
  for (const [from, to] of [['care@a.test', 'care@b.test'], ['care@b.test', 'care@a.test']] as const) expect(office.mostAnHour(from, to)).toBeLessThanOrEqual(2);
});

it('a holiday robot without marks gets at most two mails an hour, however often it writes by itself', async () => {
  office.sent.length = 0;
  for (let minute = 0; minute < 180; minute += 6) {
    await office.write('robot@else.test', 'care@a.test', plainMail({ from: 'robot@else.test', to: 'care@a.test', subject: 'Reminder', text: `Reminder ${minute}` }));
    expect(await office.settle()).toBeLessThan(10);
    office.clock.advance(6 * MINUTE_MS);
  }
  expect(office.mostAnHour('care@a.test', 'robot@else.test')).toBe(2);
  const kept = await office.beds.get('care@a.test')!.count('inbound_mail');
  expect(kept).toBeGreaterThanOrEqual(30);
});
