import { packPayloads } from './pack-payloads';

const item = (size: number, letter = 'a') => JSON.stringify(letter.repeat(size));

describe('packing changes into notifications', () => {
  it('keeps order and loses none, each payload below 8000 bytes', () => {
    const texts = Array.from({ length: 1_000 }, (_, index) => JSON.stringify({ id: `0190a0a0-0000-7000-8000-${String(index).padStart(12, '0')}`, version: index }));
    const payloads = packPayloads(texts);
    expect(payloads.length).toBeGreaterThan(1);
    expect(payloads.every((payload) => Buffer.byteLength(payload) < 8_000)).toBe(true);
    expect(payloads.flatMap((payload) => JSON.parse(payload) as object[])).toEqual(texts.map((text) => JSON.parse(text) as object));
  });

  it('counts bytes, not letters', () => {
    const payloads = packPayloads([item(2_500, 'پ'), item(2_500, 'پ')]);
    expect(payloads).toHaveLength(2);
  });

  it('leaves out what no notification can carry', () => {
    expect(packPayloads([item(9_000), item(3)])).toEqual(['["aaa"]']);
    expect(packPayloads([])).toEqual([]);
  });
});
