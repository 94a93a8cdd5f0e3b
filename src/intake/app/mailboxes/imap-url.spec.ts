import { readImapUrl } from './imap-url';

describe('IMAP_URL', () => {
  it('names a mailbox, and always the same one', () => {
    const source = readImapUrl('imaps://me%40example.org:p%2Fw%25@imap.example.org/Complaints/%D8%AA%D8%A7%D8%B2%D9%87');
    expect(source).toMatchObject({ host: 'imap.example.org', port: 993, security: 'tls', username: 'me@example.org', folder: 'Complaints/تازه', secrets: { password: 'p/w%' }, afterCommit: 'flag' });
    expect(readImapUrl('imaps://me%40example.org:other@IMAP.example.org:993/Complaints/%D8%AA%D8%A7%D8%B2%D9%87').id).toBe(source.id);
    expect(readImapUrl('imap://a:b@host')).toMatchObject({ port: 143, security: 'starttls', folder: 'INBOX' });
  });

  it.each(['imaps://host', 'imaps://user@host', 'imaps://:secret@host', 'imaps://'])('%s is refused without repeating it', (value) => {
    expect(() => readImapUrl(value)).toThrow(/^IMAP_URL must look like/);
  });
});
