import { loadEnv } from '../../platform/config/load-env';
import { makeDkimKey } from '../../platform/mail';
import { StartupNotes } from '../../platform/boot';
import { generateKeyPairSync } from 'node:crypto';
import { CheckDkimSettings } from './signatures';

const notes = new StartupNotes();
const check = (settings: Record<string, string>): Promise<void> => new CheckDkimSettings(loadEnv(settings), notes).run();
const { privateKey } = makeDkimKey();

describe('DKIM by settings', () => {
  it('is whole or not there', async () => {
    await check({});
    await check({ DKIM_DOMAIN: 'shop.example', DKIM_SELECTOR: 's', DKIM_KEY: privateKey });
    expect(notes.lines).toEqual([]);
    await expect(check({ DKIM_DOMAIN: 'shop.example' })).rejects.toThrow('DKIM_SELECTOR and DKIM_KEY must be set too');
  });

  it('stops the start with a key that can’t sign, and says nothing of it', async () => {
    await expect(check({ DKIM_DOMAIN: 'shop.example', DKIM_SELECTOR: 's', DKIM_KEY: 'hello' })).rejects.toThrow(/^DKIM_KEY can't sign mail\. This is no private key/);
  });

  it('warns of a short key', async () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await check({ DKIM_DOMAIN: 'shop.example', DKIM_SELECTOR: 's', DKIM_KEY: short });
    expect(notes.lines).toEqual(['The DKIM key has 1024 bits; 2048 are recommended.']);
  });
});
