import { generateKeyPairSync } from 'node:crypto';
import { dkimRecord, makeDkimKey, readDkimKey } from './dkim-key';

const rsa = (bits: number): string => generateKeyPairSync('rsa', { modulusLength: bits, privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey;

describe('a DKIM key', () => {
  it('is read however it is written', () => {
    const pem = rsa(1024);
    const key = readDkimKey(pem);
    expect(key).toMatchObject({ bits: 1024, privateKey: expect.stringMatching(/^-----BEGIN PRIVATE KEY-----/) });
    expect(readDkimKey(`  ${pem.replaceAll('\n', '\\n')}`)).toEqual(key);
    expect(readDkimKey(key.privateKey)).toEqual(key);
  });

  it('is made with 2048 bits', () => {
    expect(makeDkimKey().bits).toBe(2048);
  });

  it.each([
    ['no key at all', 'key_unreadable', () => 'hello'],
    ['a public key', 'key_unreadable', () => generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    ['a key under a passphrase', 'key_unreadable', () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).toString()],
    ['an Ed25519 key', 'key_not_rsa', () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['512 bits', 'key_size', () => rsa(512)],
  ])('%s is refused', (_, code, make) => {
    expect(() => readDkimKey(make())).toThrow(expect.objectContaining({ code }));
  });

  it('is published under its selector', () => {
    expect(dkimRecord({ domain: 'shop.test', selector: 's1', publicKey: 'MIIB' })).toEqual({ name: 's1._domainkey.shop.test', type: 'TXT', value: 'v=DKIM1; k=rsa; p=MIIB' });
  });
});
