import { draftOf, valuesOf } from './mailbox-draft';

const filled = { ...valuesOf(null), host: 'imap.example.org', username: 'box', password: 'secret', refreshToken: 'token', tokenUrl: 'https://example.org/token', moveTo: 'Done' };

describe('draftOf', () => {
  it('sends what belongs to the chosen way of signing in, and nothing empty', () => {
    expect(draftOf(filled)).toEqual({
      name: 'box', host: 'imap.example.org', port: 993, security: 'tls', username: 'box', auth: 'password', password: 'secret', folder: 'INBOX', afterCommit: 'flag',
      existing: 'fetch', enabled: true,
    });
    expect(draftOf({ ...filled, auth: 'oauth2' })).toMatchObject({ refreshToken: 'token', tokenUrl: 'https://example.org/token' });
    expect(draftOf({ ...filled, auth: 'oauth2' })).not.toHaveProperty('password');
  });

  it('names a folder only when mails are moved there', () => {
    expect(draftOf(filled)).not.toHaveProperty('moveTo');
    expect(draftOf({ ...filled, afterCommit: 'move' })).toMatchObject({ moveTo: 'Done' });
  });

  it('leaves a secret alone that is not typed anew', () => {
    expect(draftOf({ ...filled, password: '' })).not.toHaveProperty('password');
  });
});
