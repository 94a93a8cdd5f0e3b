import { mailboxUrl, nextTry, ownServersOf } from './mail-source';

it('a mailbox has one name, whatever stands in its parts', () => {
  expect(mailboxUrl({ username: 'me@example.org', host: 'IMAP.Example.org', port: 993, folder: 'INBOX/شکایت‌ها' }))
    .toBe(`imap://me%40example.org@imap.example.org:993/INBOX/${encodeURIComponent('شکایت‌ها')}`);
});

it.each([
  [{ host: 'imap.example.org', ownServer: null }, ['imap.example.org', 'example.org']],
  [{ host: 'example.org', ownServer: null }, ['example.org']],
  [{ host: 'localhost', ownServer: null }, ['localhost']],
  [{ host: 'imap.example.org', ownServer: 'MX.Provider.net' }, ['mx.provider.net']],
])('own servers of %j', (source, names) => expect(ownServersOf(source)).toEqual(names));

it('a message is tried four times within the hour, and after the fifth failure now and then', () => {
  const at = new Date('2024-05-06T08:00:00Z');
  const waits = [1, 2, 3, 4, 5, 6].map((tries) => ({ state: nextTry(tries, at).state, minutes: (nextTry(tries, at).at.getTime() - at.getTime()) / 60_000 }));
  expect(waits).toEqual([
    { state: 'waiting', minutes: 0 }, { state: 'waiting', minutes: 1 }, { state: 'waiting', minutes: 5 }, { state: 'waiting', minutes: 30 },
    { state: 'given_up', minutes: 360 }, { state: 'given_up', minutes: 360 },
  ]);
});
