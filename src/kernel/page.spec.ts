import { decodeCursor, encodeCursor } from './page';

describe('page markers', () => {
  it('come back as they were', () => expect(decodeCursor(encodeCursor(['2024-05-06', 'id']), 2)).toEqual(['2024-05-06', 'id']));

  it.each(['', 'x', 'W10', Buffer.from('{"a":1}').toString('base64url'), Buffer.from('["a",1]').toString('base64url'), encodeCursor(['a'])])('refuse %j', (cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });
});
