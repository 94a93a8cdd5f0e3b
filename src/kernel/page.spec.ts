import { decodeCursor, decodeTimeCursor, encodeCursor } from './page';

describe('page markers', () => {
  it('come back as they were', () => expect(decodeCursor(encodeCursor(['2024-05-06', 'id']), 2)).toEqual(['2024-05-06', 'id']));

  it.each(['', 'x', 'W10', Buffer.from('{"a":1}').toString('base64url'), Buffer.from('["a",1]').toString('base64url'), encodeCursor(['a'])])('refuse %j', (cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });
});

describe('page markers of what is sorted by time', () => {
  const ID = '0190a000-0000-7000-8000-000000000000';

  it.each(['2024-05-06 08:00:00+00', '2024-05-06 08:00:00.123456+03:30', '2024-05-06T08:00:00.123Z', 'infinity'])('know %s', (at) => {
    expect(decodeTimeCursor(encodeCursor([at, ID]))).toEqual([at, ID]);
  });

  it.each([['1', ID], ['2024-13-45 08:00:00+00', ID], ['now', ID], ['infinity', 'x'], ['2024-05-06 08:00:00+00', ID.slice(1)]])('refuse %j', (...position) => {
    expect(() => decodeTimeCursor(encodeCursor(position))).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });
});
