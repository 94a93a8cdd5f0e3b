import { ReaderFormat } from './reader-format';

const persian = ReaderFormat.of({ language: 'fa', calendar: 'jalali', timeZone: 'Asia/Tehran' });
const english = ReaderFormat.of({ language: 'en', calendar: 'gregorian', timeZone: 'Asia/Tehran' });

describe('ReaderFormat', () => {
  it('writes the day in the reader’s calendar, order and digits', () => {
    const day = new Date('2025-08-14T10:00:00Z');
    expect(persian.date(day)).toBe('پنجشنبه ۲۳ مرداد ۱۴۰۴');
    expect(english.date(day)).toBe('Thursday 14 August 2025');
    expect(ReaderFormat.of({ language: 'fa', calendar: 'gregorian', timeZone: 'Asia/Tehran' }).date(day)).toBe('پنجشنبه ۱۴ اوت ۲۰۲۵');
    expect(ReaderFormat.of({ language: 'en', calendar: 'jalali', timeZone: 'Asia/Tehran' }).date(day)).toBe('Thursday 23 Mordad 1404');
  });

  it('counts the days in the zone: an evening in UTC is the next day in Tehran', () => {
    expect(english.date(new Date('2025-08-14T20:31:00Z'))).toBe('Friday 15 August 2025');
    expect(ReaderFormat.of({ language: 'en', calendar: 'gregorian', timeZone: 'UTC' }).date(new Date('2025-08-14T20:31:00Z'))).toBe('Thursday 14 August 2025');
  });

  it('writes the time of day after the date', () => {
    const at = new Date('2025-08-14T13:30:00Z');
    expect(persian.dateTime(at)).toBe('پنجشنبه ۲۳ مرداد ۱۴۰۴، ساعت ۱۷:۰۰');
    expect(english.dateTime(at)).toBe('Thursday 14 August 2025, 17:00');
    expect(english.dateTime(new Date('2025-08-13T20:30:00Z'))).toBe('Thursday 14 August 2025, 00:00');
  });

  it('writes money as people do, and keeps every digit', () => {
    expect(persian.money('1250000.00', 'IRR')).toBe('۱٬۲۵۰٬۰۰۰ ریال');
    expect(english.money('19.50', 'EUR')).toBe('€19.50');
    expect(english.money('20.00', 'EUR')).toBe('€20');
    expect(english.money('9007199254740993.00', 'EUR')).toBe('€9,007,199,254,740,993');
  });

  it('writes numbers with the language’s digits', () => {
    expect(persian.number(1234)).toBe('۱٬۲۳۴');
    expect(english.number(1234)).toBe('1,234');
  });
});
