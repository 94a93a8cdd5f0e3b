import { importIcal } from './import-ical';

const file = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('\n'), 'END:VEVENT']), 'END:VCALENDAR', ''].join('\r\n');
const range = { from: '2025-01-01', through: '2027-12-31' };
const days = (text: string) => importIcal(text, range).holidays.map(({ name, on }) => [name, on]);

describe('rule 4: holidays from iCalendar', () => {
  it('takes an all-day event, with a Persian name and a folded line', () => {
    const text = file('UID:1\nDTSTART;VALUE=DATE:20250321\nDTEND;VALUE=DATE:20250322\nSUMMARY:نوروز\n  باستانی');
    expect(days(text)).toEqual([['نوروز باستانی', { by: 'date', date: '2025-03-21' }]]);
  });

  it('takes several days as a range, and one day when the end is missing', () => {
    expect(days(file('UID:1\nDTSTART;VALUE=DATE:20251224\nDTEND;VALUE=DATE:20251227\nSUMMARY:Christmas', 'UID:2\nDTSTART;VALUE=DATE:20250501\nSUMMARY:May')))
      .toEqual([['May', { by: 'date', date: '2025-05-01' }], ['Christmas', { by: 'date', date: '2025-12-24', through: '2025-12-26' }]]);
  });

  it('repeats within the range only, with exceptions and an end', () => {
    const text = file(
      'UID:1\nDTSTART;VALUE=DATE:20100501\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20260501\nSUMMARY:May Day',
      'UID:2\nDTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;UNTIL=20251231\nSUMMARY:Leap');
    expect(days(text)).toEqual([['May Day', { by: 'date', date: '2025-05-01' }], ['May Day', { by: 'date', date: '2027-05-01' }]]);
  });

  it('follows rules by weekday, as the fourth Thursday of November', () => {
    expect(days(file('UID:1\nDTSTART;VALUE=DATE:20201126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\nSUMMARY:Thanksgiving')).map(([, on]) => on))
      .toEqual(['2025-11-27', '2026-11-26', '2027-11-25'].map((date) => ({ by: 'date', date })));
  });

  it('follows a single occurrence that was moved', () => {
    const text = file('UID:1\nDTSTART;VALUE=DATE:20250110\nRRULE:FREQ=YEARLY;COUNT=2\nSUMMARY:Feast',
      'UID:1\nRECURRENCE-ID;VALUE=DATE:20260110\nDTSTART;VALUE=DATE:20260112\nSUMMARY:Feast (moved)');
    expect(days(text)).toEqual([['Feast', { by: 'date', date: '2025-01-10' }], ['Feast (moved)', { by: 'date', date: '2026-01-12' }]]);
  });

  it('leaves out meetings and what was cancelled, and counts them', () => {
    const text = file('UID:1\nDTSTART:20250110T090000Z\nDTEND:20250110T100000Z\nSUMMARY:Meeting', 'UID:2\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20250111\nSUMMARY:Off');
    expect(importIcal(text, range)).toEqual({ holidays: [], skipped: 2 });
  });

  it('cuts a range at the edges and names an entry without a title by its date', () => {
    expect(days(file('UID:1\nDTSTART;VALUE=DATE:20241230\nDTEND;VALUE=DATE:20250103'))).toEqual([['2025-01-01', { by: 'date', date: '2025-01-01', through: '2025-01-02' }]]);
  });

  it.each(['', 'no calendar at all', '<html></html>'])('refuses %j', (text) => {
    expect(() => importIcal(text, range)).toThrow('ical.unreadable');
  });

  it('refuses a range that is backwards or endless, and a file that repeats too much', () => {
    expect(() => importIcal(file(), { from: '2025-01-02', through: '2025-01-01' })).toThrow('ical.range_invalid');
    expect(() => importIcal(file(), { from: '1900-01-01', through: '2025-01-01' })).toThrow('ical.range_invalid');
    expect(() => importIcal(file('UID:1\nDTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY'), { from: '2020-01-01', through: '2027-12-31' })).toThrow('ical.too_many');
  });
});
