import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { FileStore } from '../../src/platform/files';
import { TcpProxy } from '../support/tcp-proxy';
import { waitFor } from '../support/wait-for';
import { Dovecot } from './support/dovecot';
import { ImapBed, mail } from './support/imap-bed';

const dovecot = new Dovecot({ users: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] });
let bed: ImapBed;
let proxy: TcpProxy;
let proxied: number;
beforeAll(async () => {
  await dovecot.start();
  proxy = new TcpProxy({ host: '127.0.0.1', port: dovecot.ports.imap });
  proxied = await proxy.start();
  bed = await ImapBed.start(dovecot);
});
afterAll(async () => {
  await bed.close();
  await proxy.stop();
  await dovecot.remove();
});
afterEach(() => { bed.watch.on = async () => undefined; });

const tickets = async (user: string): Promise<number> => new Set((await bed.rows(user)).map(({ ticketId }) => ticketId)).size;

describe('a folder that is numbered anew', () => {
  it('is looked through again and doubles nothing, whether the server kept the bytes or changed them', async () => {
    await dovecot.create('one', 'Mail');
    const raws = [mail('A'), mail('B'), mail('C')];
    await dovecot.append('one', 'Mail', raws);
    const source = await bed.add('one', { folder: 'Mail' });
    await bed.recorded('one', 3);
    await bed.disable(source);
    await dovecot.recreate('one', 'Mail');
    const relayed = `Received: from a by b; Mon, 06 May 2024 07:30:00 +0000\r\n${raws[2]!}`;
    await dovecot.append('one', 'Mail', [raws[1]!, mail('D'), raws[0]!, relayed]);
    await bed.enable(source);
    const rows = await bed.recorded('one', 5);
    await waitFor('the flags', async () => (await dovecot.seen('one', 'Mail')).every(Boolean));
    await bed.drain();
    expect(new Set(rows.map(({ uidValidity }) => uidValidity)).size).toBe(2);
    expect((await bed.rows('one')).map(({ subject, state, reason }) => [subject, state, reason])).toEqual([
      ['A', 'ticket', null], ['B', 'ticket', null], ['C', 'ticket', null], ['D', 'ticket', null], ['C', 'ignored', 'duplicate'],
    ]);
    expect(await tickets('one')).toBe(4);
  });
});

describe('a connection that breaks', () => {
  it('in the middle of a message takes it up again, and the ones behind it do not wait', async () => {
    await dovecot.append('two', 'INBOX', [mail('First'), mail('Long', { text: 'x'.repeat(70).concat('\r\n').repeat(40_000) }), mail('Last')]);
    const cutAt: string[] = [];
    bed.watch.on = async (point) => {
      if (point !== 'recorded' || cutAt.length > 0) return;
      cutAt.push(point);
      proxy.cutAfter(1_000_000);
    };
    const source = await bed.add('two', { port: proxied });
    await bed.recorded('two', 3, 30_000);
    expect((await bed.rows('two')).map(({ uid }) => uid)).toEqual([1, 3, 2]);
    await waitFor('the flags', async () => (await dovecot.seen('two')).every(Boolean));
    await bed.until(source, 'nothing left to retry', ({ status }) => status.faults.length === 0 && status.error === null);
  }, 60_000);

  it('is made again by itself, for as long as it takes', async () => {
    const source = await bed.add('three', { port: proxied });
    await bed.until(source, 'the first look', ({ status }) => status.checkedAt !== null);
    proxy.cut();
    await bed.until(source, 'the failure to be told', ({ status }) => status.state === 'failing');
    await dovecot.deliver('three', mail('Meanwhile'));
    proxy.heal();
    await bed.recorded('three', 1);
    await bed.until(source, 'health', ({ status }) => status.state === 'reading' && status.error === null);
  });

  it('a server that restarts is found again', async () => {
    const source = await bed.add('four');
    await bed.until(source, 'the first look', ({ status }) => status.checkedAt !== null);
    await dovecot.stop();
    await bed.until(source, 'the failure to be told', ({ status }) => status.state === 'failing');
    await dovecot.start();
    await dovecot.deliver('four', mail('After the restart'));
    await bed.recorded('four', 1);
  });
});

describe('a message that can not be fetched', () => {
  it('is given up after five tries with its number, and tried again when somebody says so', async () => {
    await dovecot.append('five', 'INBOX', [mail('Before'), mail('Poison', { text: 'y'.repeat(70).concat('\r\n').repeat(40_000) }), mail('Behind')]);
    let poisoned = true;
    const store = bed.t.get(FileStore);
    const put = store.put.bind(store);
    // A body at which the reading itself fails, as with an answer that can't be parsed.
    store.put = (async (content: AsyncIterable<Buffer>, options: object) => put((async function* () {
      for await (const part of content) {
        if (poisoned && part.includes('y'.repeat(70))) throw new Error('can not be read');
        yield part;
      }
    })(), options)) as typeof store.put;
    const source = await bed.add('five');
    await bed.recorded('five', 2);
    for (const [tries, minutes] of [[2, 0], [3, 1], [4, 5], [5, 30]] as const) {
      bed.t.clock.advance(minutes * 60_000);
      await dovecot.deliver('five', mail(`Call ${minutes}`));
      await bed.until(source, `try ${tries} after ${minutes} min`, ({ status }) => (status.faults[0]?.tries ?? 0) >= tries);
    }
    const { status } = await bed.until(source, 'it to be given up', (one) => one.status.faults[0]?.state === 'given_up');
    expect(status).toMatchObject({ state: 'reading', error: null });
    expect(status.faults).toMatchObject([{ uid: 2, tries: 5, reason: 'internal' }]);
    expect((await dovecot.list('five')).find(({ uid }) => uid === 2)!.seen).toBe(false);
    poisoned = false;
    await bed.admin.post(`/api/mail/sources/${source.id}/retry`).expect(200);
    await dovecot.deliver('five', mail('Wake up'));
    await waitFor('it to be on record', async () => (await bed.rows('five')).some(({ uid }) => uid === 2));
    await bed.until(source, 'nothing left', (one) => one.status.faults.length === 0);
    await waitFor('its flag', async () => (await dovecot.list('five')).find(({ uid }) => uid === 2)!.seen);
    store.put = put;
  }, 90_000);

  it('is forgotten when it is gone', async () => {
    await dovecot.append('six', 'INBOX', [mail('Going')]);
    bed.watch.on = async (point) => { if (point === 'stored') throw new Error('not today'); };
    const source = await bed.add('six');
    await bed.until(source, 'the fault', ({ status }) => (status.faults[0]?.tries ?? 0) >= 2);
    await bed.disable(source);
    bed.watch.on = async () => undefined;
    await dovecot.expunge('six', 'INBOX', '1');
    bed.t.clock.advance(3_600_000);
    await bed.enable(source);
    await bed.until(source, 'no fault', ({ status }) => status.faults.length === 0);
    expect(await bed.rows('six')).toEqual([]);
  });
});

describe('a reader that was replaced', () => {
  it('records nothing, and comes back when the mailbox is free', async () => {
    const source = await bed.add('seven');
    await bed.until(source, 'the first look', ({ status }) => status.checkedAt !== null);
    const stranger = '0190a000-0000-7000-8000-00000000feed';
    const replace = (seconds: number) => bed.t.database.query(
      `UPDATE mail_reader SET holder = $2, held_until = now() + $3 * interval '1 second' WHERE source_id = $1`, [source.id, stranger, seconds]);
    const holder = async () => (await bed.t.database.one<{ holder: string }>('SELECT holder FROM mail_reader WHERE source_id = $1', [source.id]))!.holder;
    const own = await holder();
    let stored = 0;
    // Replaced while it has the message in hand: its commit is refused.
    bed.watch.on = async (point) => { if (point === 'stored' && stored++ === 0) await replace(3); };
    await dovecot.deliver('seven', mail('Whose'));
    await waitFor('the message to be in hand', () => stored > 0);
    await waitFor('the reader to be back', async () => (await holder()) === own, 30_000);
    expect(await bed.recorded('seven', 1, 30_000)).toHaveLength(1);
    expect(stored).toBe(2);
    expect(await bed.until(source, 'health', ({ status }) => status.state === 'reading')).toMatchObject({ status: { error: null, faults: [] } });
  }, 60_000);
});

describe('a server that is not one', () => {
  it('is told apart: silent, of another protocol, without TLS', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const http = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await once(http, 'listening');
    const portOf = (server: typeof http): number => (server.address() as AddressInfo).port;
    const trial = async (changes: object): Promise<{ ok: boolean; field: string; code: string }> =>
      (await bed.admin.post('/api/mail/sources/try').send(bed.describe('eight', changes)).expect(200)).body as never;
    expect(await trial({})).toEqual({ ok: true, field: '', code: null, detail: null, messages: 0, refreshToken: null });
    expect(await trial({ password: 'wrong' })).toMatchObject({ ok: false, field: 'password', code: 'login_rejected' });
    expect(await trial({ folder: 'Missing' })).toMatchObject({ ok: false, field: 'folder', code: 'folder_missing' });
    expect(await trial({ afterCommit: 'move', moveTo: 'Missing' })).toMatchObject({ ok: false, field: 'moveTo', code: 'move_folder_missing' });
    expect(await trial({ host: 'no-such-host.invalid' })).toMatchObject({ ok: false, field: 'host', code: 'host_unknown' });
    expect(await trial({ host: '169.254.169.254' })).toMatchObject({ ok: false, field: 'host', code: 'host_forbidden' });
    expect(await trial({ port: 1 })).toMatchObject({ ok: false, field: 'port', code: 'refused' });
    expect(await trial({ security: 'tls' })).toMatchObject({ ok: false, field: 'security', code: 'tls_failed' });
    expect(await trial({ security: 'tls', port: dovecot.ports.imaps })).toMatchObject({ ok: false, field: 'host', code: 'certificate_invalid' });
    expect(await trial({ security: 'starttls' })).toMatchObject({ ok: false, field: 'host', code: 'certificate_invalid' });
    expect(await trial({ port: portOf(http) })).toMatchObject({ ok: false, field: 'port', code: 'greeting_missing' });
    expect(await trial({ port: portOf(silent) })).toMatchObject({ ok: false, field: 'port', code: 'greeting_missing' });
    silent.close();
    http.close();
  }, 60_000);

  it('a wrong password is told, and the right one is taken at once', async () => {
    await dovecot.append('nine', 'INBOX', [mail('Locked in')]);
    const source = await bed.add('nine', { password: 'wrong' });
    const { status, version } = await bed.until(source, 'the refusal', (one) => one.status.error === 'login_rejected');
    expect(status.state).toBe('failing');
    await bed.admin.put(`/api/mail/sources/${source.id}`).send({ ...bed.describe('nine'), version }).expect(200);
    await bed.recorded('nine', 1);
    await bed.until(source, 'health', (one) => one.status.state === 'reading');
  });
});
