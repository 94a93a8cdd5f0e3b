import { MailCheck } from '../../../src/intake/app/mail-health';
import { ReaderSettings } from '../../../src/intake/app/mailboxes/reader-settings';
import { createTestApp, type TestApp } from '../../support/test-app';

const MINUTE_MS = 60_000;
const SOURCE = '0190a000-0000-7000-8000-00000000a11e';
let t: TestApp;

beforeAll(async () => {
  // Nothing is really read here: only what the record says of the reading is looked at.
  const settings = { ...new ReaderSettings({ PEYGIR_ROLE: 'all' }), refreshMs: 2 ** 31 - 1 };
  t = await createTestApp({ overrides: [{ provide: ReaderSettings, useValue: settings }] });
});
afterAll(() => t.close());

const check = (): Promise<string | null> => t.get(MailCheck).check();
const ready = async (): Promise<number> => (await t.bare().get('/health/ready')).status;

describe('readiness', () => {
  it('falls when a mailbox that was read is not read for five minutes, unless only a person can mend that', async () => {
    await t.database.query(
      `INSERT INTO mail_source (id, name, host, port, security, username, auth, secrets, folder, after_commit, existing, enabled, version, created_at, updated_at)
       VALUES ($1, 'Box', 'imap.shop.test', 993, 'tls', 'box', 'password', '', 'INBOX', 'flag', 'fetch', true, 1, now(), now())`, [SOURCE]);
    await t.database.query(`INSERT INTO mail_reader (source_id, held_until, checked_at) VALUES ($1, now(), $2)`, [SOURCE, t.clock.now()]);
    expect(await check()).toBeNull();
    t.clock.advance(5 * MINUTE_MS + 1);
    expect(await check()).toBe('1 mailboxes were not read for 5 min');
    expect(await ready()).toBe(503);
    const error = (code: string | null) => t.database.query('UPDATE mail_reader SET error = $2 WHERE source_id = $1', [SOURCE, code]);
    await error('unreachable');
    expect(await check()).not.toBeNull();
    await error('login_rejected');
    expect(await check()).toBeNull();
    await error(null);
    await t.database.query('UPDATE mail_source SET enabled = false WHERE id = $1', [SOURCE]);
    expect(await check()).toBeNull();
  });

  it('falls when more than a hundred mails of an hour could not be read', async () => {
    const add = (count: number) => t.database.query(
      `INSERT INTO inbound_mail (id, source, state, reason, raw_sha256, size, message_id, content_sha256, envelope_to, attempts, released, received_at, fetched_at)
       SELECT gen_random_uuid(), 'smtp', 'quarantined', 'too_deep', '', 1, '<' || gen_random_uuid() || '@x.test>', '', '{}', 3, false, $2, $2 FROM generate_series(1, $1)`, [count, t.clock.now()]);
    await add(100);
    expect(await check()).toBeNull();
    await add(1);
    expect(await check()).toBe('101 mails of the last hour could not be read');
    t.clock.advance(61 * MINUTE_MS);
    expect(await check()).toBeNull();
  });
});
