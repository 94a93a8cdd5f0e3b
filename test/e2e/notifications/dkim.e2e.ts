import { generateKeyPairSync } from 'node:crypto';
import { readDkimKey } from '../../../src/platform/mail';
import { createTestApp, type Agent, type TestApp } from '../../support/test-app';
import { verifyDkim } from '../../support/verify-dkim';
import { Customer } from './customer';
import { SmtpPeer } from './smtp-peer';

const pem = (bits = 2048): string => generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const recordOf = (key: string): string => `v=DKIM1; k=rsa; p=${readDkimKey(key).publicKey}`;

describe('signed mail', () => {
  const peer = new SmtpPeer();
  const envKey = pem();
  let t: TestApp;
  let admin: Agent;
  let people = 0;

  beforeAll(async () => {
    t = await createTestApp({
      env: { SMTP_URL: await peer.start(), MAIL_FROM: 'Care <care@mail.shop.example>', DKIM_DOMAIN: 'shop.example', DKIM_SELECTOR: 'env1', DKIM_KEY: envKey.replaceAll('\n', '\\n') },
    });
    admin = await t.as('admin');
  });
  afterAll(async () => {
    await t.close();
    await peer.stop();
  });

  const mail = async (): Promise<string> => {
    peer.received.length = 0;
    const customer = new Customer(t);
    await customer.told((await customer.file({ email: `dkim${++people}@example.org`, locale: 'fa' })).id);
    return peer.received[0]!.raw;
  };

  it('verifies with the key of the settings, which signs for the domains below its own', async () => {
    const raw = await mail();
    const verdict = verifyDkim(raw, recordOf(envKey));
    expect(verdict).toMatchObject({ domain: 'shop.example', selector: 'env1', bodyMatches: true, signatureMatches: true });
    expect(verdict.fields).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'reply-to', 'auto-submitted']));
    expect(verifyDkim(raw, recordOf(pem())).signatureMatches).toBe(false);
    expect(verifyDkim(raw.replace('Subject: ', 'Subject: x'), recordOf(envKey)).signatureMatches).toBe(false);
    expect(verifyDkim(raw.replace(/\r\n\r\n/, '\r\n\r\nx'), recordOf(envKey)).bodyMatches).toBe(false);
  });

  it('verifies with the published record of a domain of the list, until that is switched off', async () => {
    const { body } = await admin.post('/api/mail/domains').send({ domain: 'Mail.Shop.example', selector: 'peygir' }).expect(201);
    expect(body).toMatchObject({ domain: 'mail.shop.example', keyBits: 2048, weak: false, enabled: true, record: { name: 'peygir._domainkey.mail.shop.example', type: 'TXT' } });
    expect(verifyDkim(await mail(), body.record.value)).toMatchObject({ domain: 'mail.shop.example', selector: 'peygir', bodyMatches: true, signatureMatches: true });
    await admin.patch(`/api/mail/domains/${body.id}`).send({ version: 1, enabled: false }).expect(200);
    expect(verifyDkim(await mail(), recordOf(envKey))).toMatchObject({ domain: 'shop.example', signatureMatches: true });

    const key = pem(1024);
    const changed = await admin.patch(`/api/mail/domains/${body.id}`).send({ version: 2, enabled: true, selector: 'next', privateKey: key }).expect(200);
    expect(changed.body).toMatchObject({ weak: true, keyBits: 1024, record: { value: recordOf(key) } });
    expect(verifyDkim(await mail(), recordOf(key))).toMatchObject({ selector: 'next', signatureMatches: true });
  });

  it('never shows a key, and keeps none readable', async () => {
    const key = pem();
    const { body } = await admin.post('/api/mail/domains').set('idempotency-key', 'dkim-once').send({ domain: 'secret.example', selector: 's', privateKey: key }).expect(201);
    const shown = JSON.stringify([body, (await admin.get('/api/mail/domains').expect(200)).body]);
    const kept = await t.database.query<{ row: string }>(
      `SELECT d::text || encode(d.private_key_sealed, 'escape') AS row FROM sending_domain d UNION ALL SELECT k::text FROM idempotency_key k`,
    );
    expect(kept.length).toBeGreaterThan(1);
    const middle = key.split('\n')[5]!;
    for (const text of [shown, ...kept.map(({ row }) => row)]) {
      expect(text).not.toContain(middle);
      expect(text).not.toContain('PRIVATE KEY');
    }
  });

  it('names every field that can’t be', async () => {
    const ed25519 = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const cases: [object, string][] = [
      [{ domain: 'secret.example', selector: 's' }, 'domain:domain_taken'],
      [{ domain: 'not a domain', selector: 's' }, 'domain:isFqdn'],
      [{ domain: 'new.example', selector: 'a b' }, 'selector:matches'],
      [{ domain: 'new.example', selector: 's', privateKey: 'x' }, 'privateKey:key_unreadable'],
      [{ domain: 'new.example', selector: 's', privateKey: ed25519 }, 'privateKey:key_not_rsa'],
    ];
    for (const [body, fault] of cases) {
      const answer = await admin.post('/api/mail/domains').send(body).expect(400);
      expect(answer.body.errors.map(({ field, code }: { field: string; code: string }) => `${field}:${code}`)).toEqual([fault]);
    }
    await (await t.as('manager')).get('/api/mail/domains').expect(403);
  });
});
