import { toCsv } from './csv';

describe('a table as CSV', () => {
  it('quotes what must be quoted, ends lines as RFC 4180 says and begins with a byte order mark', () => {
    expect(toCsv([['a', 1, null], ['b "c"', -2.5, 'd, e\nf']])).toBe('\ufeffa,1,\r\n"b ""c""",-2.5,"d, e\nf"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@sum(A1)', '\t=1', '\r=1', '\n=1'])('%j is no formula', (text) => {
    expect(toCsv([[text]]).replaceAll('"', '')).toBe(`\ufeff'${text}\r\n`);
  });
});
