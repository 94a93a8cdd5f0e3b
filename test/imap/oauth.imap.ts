import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Dovecot, OWN_SERVER } from './support/dovecot';
import { ImapBed, mail } from './support/imap-bed';

/** A provider that changes refresh tokens for access tokens, each refresh token once, and tells the mail server whose a token is. */
class Provider {
  private readonly server = createServer((request, answer) => void this.answer(request, answer));
  refresh = 'refresh-0';
  readonly valid = new Set<string>();
  asked = 0;
  seconds = 3600;

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of request) body += String(part);
    const url = new URL(request.url!, 'http://provider.test');
    const say = (code: number, value: object): void => void answer.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (url.pathname === '/info') return say(this.valid.has(url.searchParams.get('access_token') ?? '') ? 200 : 401, { user: 'box' });
    const form = new URLSearchParams(body);
    if (form.get('client_id') !== 'client' || form.get('client_secret') !== 'client-secret') return say(401, { error: 'invalid_client' });
    if (form.get('refresh_token') !== this.refresh) return say(400, { error: 'invalid_grant', error_description: 'Token has been revoked.' });
    this.asked++;
    this.refresh = `refresh-${this.asked}`;
    const token = `access-${this.asked}`;
    this.valid.add(token);
    return say(200, { access_token: token, expires_in: this.seconds, refresh_token: this.refresh, token_type: 'Bearer' });
  }
}

const provider = new Provider();
let origin: string;
let dovecot: Dovecot;
let bed: ImapBed;
beforeAll(async () => {
  origin = await provider.start();
  dovecot = new Dovecot({ users: ['box'], tokenInfoUrl: `${origin}/info?access_token=` });
  await dovecot.start();
  bed = await ImapBed.start(dovecot);
});
afterAll(async () => {
  await bed.close();
  await dovecot.remove();
  provider.close();
});

const account = (): object => ({ auth: 'oauth2', password: undefined, tokenUrl: `${origin}/token`, clientId: 'client', clientSecret: 'client-secret', refreshToken: 'refresh-0', ownServer: OWN_SERVER });

it('signs in with OAuth 2, keeps its token over restarts, and gets another when it was taken back', async () => {
  await dovecot.deliver('box', mail('First'));
  const source = await bed.add('box', account());
  const [first] = await bed.recorded('box', 1);
  // Told by our own server's trace lines: for whom, and when.
  expect(first!.envelopeTo).toEqual(['box@example.test']);
  expect(first!.receivedAt.getTime()).toBeLessThanOrEqual(first!.fetchedAt.getTime());
  await bed.disable(source);
  await bed.enable(source);
  await dovecot.deliver('box', mail('Second'));
  await bed.recorded('box', 2);
  expect(provider.asked).toBe(1);
  await bed.disable(source);
  provider.valid.clear();
  await bed.enable(source);
  await dovecot.deliver('box', mail('Third'));
  await bed.recorded('box', 3, 60_000);
  expect(provider.asked).toBe(2);
}, 120_000);

it('tells a refused client from a refused token', async () => {
  const trial = async (changes: object): Promise<object> => (await bed.admin.post('/api/mail/sources/try').send(bed.describe('box', { ...account(), ...changes })).expect(200)).body as object;
  expect(await trial({ clientSecret: 'wrong' })).toMatchObject({ ok: false, field: 'clientSecret', code: 'token_client_rejected' });
  expect(await trial({ refreshToken: 'stale' })).toMatchObject({ ok: false, field: 'refreshToken', code: 'token_rejected', detail: 'invalid_grant: Token has been revoked.' });
  expect(await trial({ tokenUrl: `${origin.replace(/\d+$/, '1')}/token` })).toMatchObject({ ok: false, field: 'tokenUrl', code: 'token_unreachable' });
});
