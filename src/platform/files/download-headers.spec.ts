import { downloadHeaders } from './download-headers';

describe('the headers of a stranger\'s file', () => {
  it('save it, in a sandbox, as what it is', () => {
    expect(downloadHeaders('فاکتور ۱.pdf', 'application/pdf', { inline: true })).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="______ _.pdf"; filename*=UTF-8''${encodeURIComponent('فاکتور ۱.pdf')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(['image/svg+xml', 'text/html', 'application/xhtml+xml', 'application/octet-stream', 'image/png; x'])('never show %s in place', (type) => {
    expect(downloadHeaders('a', type, { inline: true })['content-disposition']).toMatch(/^attachment/);
  });

  it('show a picture in place where that is wanted', () => {
    expect(downloadHeaders('a.png', 'image/png', { inline: true })['content-disposition']).toMatch(/^inline/);
    expect(downloadHeaders('a.png', 'image/png')['content-disposition']).toMatch(/^attachment/);
  });

  it('can not be split, left or turned around by the name', () => {
    for (const name of ['a"; filename=evil.exe', 'a\r\nset-cookie: x=1', '../../etc/passwd', 'gpj.\u202Eexe', 'a\ud83d', '', "it's (1)*.txt"]) {
      const value = downloadHeaders(name, 'text/plain')['content-disposition']!;
      expect(value).toMatch(/^attachment; filename="[\x20-\x21\x23-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/);
      expect(value).not.toMatch(/[/\\\r\n\u202e]/);
    }
  });
});
