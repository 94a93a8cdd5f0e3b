import { Formatter } from './format';

const fa = new Formatter({ language: 'fa', timeZone: 'Asia/Tehran' });
const en = new Formatter({ language: 'en', timeZone: 'Europe/Berlin' });
const HOUR = 3_600_000;

describe('formatter', () => {
  it('writes Persian days in the order that people write them', () => {
    expect(fa.date('2026-11-26T10:00:00Z', 'long')).toBe('پنجشنبه ۵ آذر ۱۴۰۵');
    expect(fa.date('2026-11-26', 'short')).toBe('۱۴۰۵/۰۹/۰۵');
    expect(en.date('2026-11-26', 'medium')).toBe('26 November 2026');
  });

  it('keeps a bare day that day in every zone, and moves an instant', () => {
    const west = new Formatter({ language: 'en', timeZone: 'Pacific/Honolulu' });
    expect(west.date('2026-11-26')).toBe('26 November 2026');
    expect(west.date('2026-11-26T03:00:00Z')).toBe('25 November 2026');
  });

  it('lets the reader choose the other calendar, without an era', () => {
    expect(new Formatter({ language: 'en', calendar: 'persian' }).date('2026-11-26')).toBe('5 Azar 1405');
    expect(new Formatter({ language: 'fa', calendar: 'gregory' }).date('2026-11-26')).toBe('۲۶ نوامبر ۲۰۲۶');
  });

  it('shows the time of another place when asked', () => {
    expect(en.time('2026-01-10T10:00:00Z')).toBe('11:00');
    expect(en.time('2026-01-10T10:00:00Z', 'Asia/Tehran')).toBe('13:30');
  });

  it('says sums with the currency after them in Persian', () => {
    expect(fa.money(2_500_000, 'IRR')).toBe('۲٬۵۰۰٬۰۰۰ ریال');
    expect(en.money(12.5, 'EUR')).toBe('€12.50');
  });

  it('tells durations in two units, in business days where given', () => {
    expect(en.duration(27 * HOUR)).toBe('1 day, 3 hours');
    expect(en.duration(27 * HOUR, 8 * HOUR)).toBe('3 days, 3 hours');
    expect(en.duration(0)).toBe('0 minutes');
    expect(fa.duration(2 * HOUR)).toBe('۲ ساعت');
  });

  it('compares with the moment given', () => {
    expect(en.relative('2026-01-10T13:00:00Z', '2026-01-10T10:00:00Z')).toBe('in 3 hours');
    expect(en.relative('2026-01-08T10:00:00Z', '2026-01-10T10:00:00Z')).toBe('2 days ago');
  });

  it('gives no text for a value that is no date', () => expect(en.date('soon')).toBe(''));
});
