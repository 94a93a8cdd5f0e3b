import { senderAuthentication } from './sender-authentication';

const TRUSTED = ['mx.shop.example'];
const judge = (...values: string[]) => senderAuthentication({ 'authentication-results': values }, TRUSTED, 'sara@staff.example');

describe('what our own server says of the sender', () => {
  it.each([
    ['mx.shop.example; dmarc=pass header.from=staff.example', 'pass'],
    ['MX.Shop.Example 1; spf=fail smtp.mailfrom=x.test; dmarc=pass (p=REJECT; sp=NONE) header.from=Staff.Example', 'pass'],
    ['mx.shop.example; dkim=pass header.d=staff.example; dmarc=fail header.from=staff.example', 'fail'],
    ['mx.shop.example; dmarc=pass header.from=evil.example', 'fail'],
    ['mx.shop.example; dmarc=pass header.from=staff.example; dmarc=fail header.from=staff.example', 'fail'],
    ['mx.shop.example; none', 'none'],
    ['mx.shop.example; dmarc=temperror header.from=staff.example', 'none'],
    ['mx.shop.example; spf=pass; dkim=pass header.d=staff.example', 'none'],
    ['mx.shop.example (dmarc=pass)', 'none'],
    ['mx.shop.example; x="; dmarc=pass"', 'none'],
    ['evil.example; dmarc=pass header.from=staff.example', 'none'],
    ['mx.shop.example.evil.test; dmarc=pass header.from=staff.example', 'none'],
    ['evil.example (mx.shop.example); dmarc=pass', 'none'],
    ['', 'none'],
  ])('%s: %s', (value, expected) => expect(judge(value)).toBe(expected));

  it('is its topmost word: what came with the message stands below', () => {
    expect(judge('mx.shop.example; dmarc=fail header.from=staff.example', 'mx.shop.example; dmarc=pass header.from=staff.example')).toBe('fail');
    expect(judge('relay.test; dmarc=pass', 'mx.shop.example; dmarc=fail')).toBe('fail');
  });

  it('is nothing without a server of ours, a header, or one sender', () => {
    expect(senderAuthentication({ 'authentication-results': ['mx.shop.example; dmarc=pass'] }, [], 'a@b.test')).toBe('none');
    expect(senderAuthentication({}, TRUSTED, 'a@b.test')).toBe('none');
    expect(senderAuthentication({ 'authentication-results': ['mx.shop.example; dmarc=pass'] }, TRUSTED, null)).toBe('none');
  });
});
