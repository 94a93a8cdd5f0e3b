import { MailboxReaders } from '../../src/intake/app/mailboxes/mailbox-readers';
import { waitFor } from '../support/wait-for';
import { Dovecot } from './support/dovecot';
import { ImapBed, mail } from './support/imap-bed';

const dovecot = new Dovecot({ users: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'] });
let bed: ImapBed;
beforeAll(async () => {
  await dovecot.start();
  bed = await ImapBed.start(dovecot);
});
afterAll(async () => {
  await bed.close();
  await dovecot.remove();
});

describe('a mailbox', () => {
  it('is emptied of what lies there, each message marked as seen only when it is on record', async () => {
    const raws = [mail('A'), mail('B'), mail('C')];
    await dovecot.append('one', 'INBOX', raws);
    const seenWhen: boolean[][] = [];
    bed.watch.on = async (point) => { if (point === 'stored' || point === 'recorded') seenWhen.push(await dovecot.seen('one')); };
    const source = await bed.add('one');
    await bed.recorded('one', 3);
    await waitFor('the flags', async () => (await dovecot.seen('one')).every(Boolean));
    bed.watch.on = async () => undefined;
    expect(seenWhen).toEqual(Array.from({ length: 6 }, () => [false, false, false]));
    await bed.drain();
    const rows = await bed.rows('one');
    expect(rows.map(({ subject, state }) => ({ subject, state }))).toEqual(['A', 'B', 'C'].map((subject) => ({ subject, state: 'ticket' })));
    expect((await bed.until(source, 'a good look', ({ status }) => status.checkedAt !== null)).status).toMatchObject({ state: 'reading', error: null, received: 3, faults: [] });
    const { text } = await bed.admin.get(`/api/mail/inbound/${rows[0]!.id}/raw`).buffer(true).parse((answer, done) => {
      let whole = '';
      answer.setEncoding('utf8').on('data', (part: string) => { whole += part; }).on('end', () => done(null, whole));
    }).then(({ body }) => ({ text: body as string }));
    expect(text).toBe(raws[0]);
  });
});

describe('what lies there already', () => {
  it('counts from when it reached the server, and both times are kept', async () => {
    const at = new Date('2024-05-01T06:00:00Z');
    await dovecot.append('nine', 'INBOX', [mail('Days ago')], at);
    await bed.add('nine');
    const [row] = await bed.recorded('nine', 1);
    expect(row).toMatchObject({ receivedAt: at, fetchedAt: bed.t.clock.now() });
    await bed.drain();
    expect(await bed.t.database.query('SELECT received_at AS at FROM ticket WHERE id = $1', [(await bed.rows('nine'))[0]!.ticketId])).toEqual([{ at }]);
  });

  it('is left alone when that was asked for, also when the folder is numbered anew', async () => {
    await dovecot.create('ten', 'Mail');
    const old = new Date('2024-05-01T06:00:00Z');
    const raws = [mail('Old'), mail('Older')];
    await dovecot.append('ten', 'Mail', raws, old);
    const source = await bed.add('ten', { folder: 'Mail', existing: 'leave' });
    await bed.until(source, 'the first look', ({ status }) => status.checkedAt !== null);
    await dovecot.append('ten', 'Mail', [mail('New')]);
    await bed.recorded('ten', 1);
    await waitFor('its flag', async () => (await dovecot.seen('ten', 'Mail')).join() === 'false,false,true');
    await bed.disable(source);
    await dovecot.recreate('ten', 'Mail');
    await dovecot.append('ten', 'Mail', raws, old);
    await dovecot.append('ten', 'Mail', [mail('Newer')]);
    await bed.enable(source);
    await bed.recorded('ten', 2);
    await waitFor('its flag', async () => (await dovecot.seen('ten', 'Mail')).join() === 'false,false,true');
    await bed.drain();
    expect((await bed.rows('ten')).map(({ subject }) => subject)).toEqual(['New', 'Newer']);
  });
});

describe('news', () => {
  it('come in at once while nobody polls', async () => {
    const source = await bed.add('two');
    await bed.until(source, 'the first look', ({ status }) => status.checkedAt !== null);
    await waitFor('the reader to listen', () => dovecot.log.length > 0);
    const latencies: number[] = [];
    for (let n = 1; n <= 5; n++) {
      const from = performance.now();
      await dovecot.deliver('two', mail(`News ${n}`));
      const answered = performance.now();
      await bed.recorded('two', n, 10_000);
      latencies.push(performance.now() - Math.min(from, answered));
    }
    // Far below the poll of a minute.
    expect(Math.max(...latencies)).toBeLessThan(10_000);
    process.stdout.write(`IDLE: from handing over to record ${latencies.map((ms) => `${Math.round(ms)} ms`).join(', ')}\n`);
  });

  it('of several mailboxes at once, and a folder beside the inbox', async () => {
    await dovecot.create('three', 'Complaints/شکایت‌ها');
    await bed.add('three', { folder: 'Complaints/شکایت‌ها' });
    await bed.add('four');
    await dovecot.append('three', 'Complaints/شکایت‌ها', [mail('To three')]);
    await dovecot.append('four', 'INBOX', [mail('To four')]);
    expect((await bed.recorded('three', 1))[0]!.mailbox).toBe(`imap://three@127.0.0.1:${dovecot.ports.imap}/Complaints/${encodeURIComponent('شکایت‌ها')}`);
    await bed.recorded('four', 1);
  });
});

describe('what is done with a message on the server', () => {
  it('it is moved, and stays moved', async () => {
    await dovecot.create('five', 'Done');
    await dovecot.append('five', 'INBOX', [mail('Move me'), mail('And me')]);
    await bed.add('five', { afterCommit: 'move', moveTo: 'Done' });
    await bed.recorded('five', 2);
    await waitFor('the inbox to be empty', async () => (await dovecot.list('five')).length === 0);
    expect(await dovecot.list('five', 'Done')).toHaveLength(2);
  });

  it('a folder that is not there holds up no mail, is told of, and is caught up with', async () => {
    await dovecot.append('six', 'INBOX', [mail('Where to')]);
    const source = await bed.add('six', { afterCommit: 'move', moveTo: 'Nowhere' });
    await bed.recorded('six', 1);
    await bed.until(source, 'the complaint about the folder', ({ status }) => status.error === 'move_folder_missing' && status.state === 'reading');
    await dovecot.create('six', 'Nowhere');
    await dovecot.deliver('six', mail('Another'));
    await bed.recorded('six', 2);
    await waitFor('the folder to fill', async () => (await dovecot.list('six', 'Nowhere')).length === 2);
    await bed.until(source, 'silence', ({ status }) => status.error === null);
  });

  it('it is deleted, but for one that was too large', async () => {
    await dovecot.append('seven', 'INBOX', [mail('Small'), mail('Huge', { text: 'x'.repeat(76).concat('\r\n').repeat(350_000) }), mail('Small too')]);
    await bed.add('seven', { afterCommit: 'delete' });
    await bed.recorded('seven', 3, 60_000);
    await waitFor('the small ones to go', async () => (await dovecot.list('seven')).length === 1);
    expect(await dovecot.list('seven')).toEqual([{ uid: 2, seen: true }]);
    await bed.drain();
    const huge = (await bed.rows('seven'))[1]!;
    expect(huge).toMatchObject({ subject: 'Huge', state: 'quarantined', reason: 'too_large' });
    const [message] = await bed.t.database.query<{ text: string }>('SELECT text FROM ticket_message WHERE ticket_id = $1', [huge.ticketId]);
    expect(message!.text).toMatch(/larger than we take/);
  }, 120_000);

  it('a message of many megabytes comes through whole', async () => {
    const raw = mail('Big', { text: 'All work and no play makes a dull reader of mail boxes.\r\n'.repeat(350_000) });
    await dovecot.append('eight', 'INBOX', [raw]);
    await bed.add('eight');
    const [row] = await bed.recorded('eight', 1, 60_000);
    const [stored] = await bed.t.database.query<{ size: number; whole: number | null }>('SELECT size::int AS size, whole_size AS whole FROM inbound_mail WHERE id = $1', [row!.id]);
    expect(stored).toEqual({ size: raw.length, whole: null });
  }, 120_000);
});

describe('a mailbox that is deleted', () => {
  it('is read no more, and doubles nothing when it is described again', async () => {
    await dovecot.append('eleven', 'INBOX', [mail('Before'), mail('Before too')]);
    const source = await bed.add('eleven');
    await bed.recorded('eleven', 2);
    const { version } = await bed.until(source, 'a good look', ({ status }) => status.checkedAt !== null);
    await bed.admin.delete(`/api/mail/sources/${source.id}?version=${version}`).expect(204);
    await bed.t.get(MailboxReaders).refresh();
    expect(await bed.t.database.query('SELECT 1 FROM mail_reader WHERE source_id = $1', [source.id])).toEqual([]);
    await dovecot.append('eleven', 'INBOX', [mail('Between')]);
    expect(await bed.rows('eleven')).toHaveLength(2);
    await bed.add('eleven');
    expect((await bed.recorded('eleven', 3)).map(({ subject }) => subject)).toHaveLength(3);
    await bed.drain();
    expect((await bed.rows('eleven')).map(({ subject }) => subject).sort()).toEqual(['Before', 'Before too', 'Between']);
  });
});
