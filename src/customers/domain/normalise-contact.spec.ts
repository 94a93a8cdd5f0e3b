import { normaliseEmail, normalisePhone } from './normalise-contact';

describe('contacts as they are compared', () => {
  it('takes one address written in two ways as one', () => {
    expect(normaliseEmail('  Sara.Ahmadi@Example.TEST ')).toBe('sara.ahmadi@example.test');
  });

  it.each([
    ['۰۹۱۲ ۳۴۵ ۶۷۸۹', '+989123456789'],
    ['0912-345-6789', '+989123456789'],
    ['+98 912 345 6789', '+989123456789'],
    ['0049 30 1234567', '+49301234567'],
    ['021 8888 7777', '02188887777'],
  ])('reads %s as %s', (typed, stored) => {
    expect(normalisePhone(typed)).toBe(stored);
  });

  it('refuses what can be no number', () => {
    expect(normalisePhone('12')).toBeNull();
    expect(normalisePhone('1234567890123456')).toBeNull();
  });
});
