import { isUuid, newId, newReference, normaliseReference } from './ids';

describe('references', () => {
  it('are read back however they are typed', () => {
    const reference = newReference();
    expect(normaliseReference(`  ${reference.toLowerCase()} `)).toBe(reference);
  });

  it('use every letter about equally and none that is mistaken for another', () => {
    const letters = Array.from({ length: 2_000 }, () => newReference().slice(2)).join('');
    expect(letters).toMatch(/^[23456789ABCDEFGHJKMNPQRSTVWXYZ]+$/);
    const counts = [...new Set(letters)].map((letter) => letters.split(letter).length - 1);
    expect(counts).toHaveLength(30);
    // 533 each are expected; five standard deviations are about 115.
    expect(Math.min(...counts)).toBeGreaterThan(400);
    expect(Math.max(...counts)).toBeLessThan(670);
  });

  it.each(['', 'C-', 'C-1234567', 'C-ABCDEFGI', 'X-23456789', "C-2345678'"])('refuse %j', (text) => expect(normaliseReference(text)).toBeNull());
});

describe('ids', () => {
  it('are UUIDs of version 7 in the order of their making', () => {
    const ids = Array.from({ length: 100 }, newId);
    expect(ids.every(isUuid)).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every((id) => id[14] === '7')).toBe(true);
  });
});
