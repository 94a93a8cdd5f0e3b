import { readTnef } from './tnef';

const attribute = (level: number, id: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(9);
  head.writeUInt8(level, 0);
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(data.length, 5);
  return Buffer.concat([head, data, Buffer.alloc(2)]);
};
const unicodeProperty = (id: number, text: string): Buffer => {
  const value = Buffer.from(`${text}\0`, 'utf16le');
  const head = Buffer.alloc(12);
  head.writeUInt16LE(0x1f, 0);
  head.writeUInt16LE(id, 2);
  head.writeUInt32LE(1, 4);
  head.writeUInt32LE(value.length, 8);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
};
const properties = (...list: Buffer[]): Buffer => {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(list.length, 0);
  return Buffer.concat([count, ...list]);
};
const sample = (): Buffer => Buffer.concat([
  Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
  attribute(1, 0x0002800c, Buffer.from('body text\0')),
  attribute(2, 0x00069002, Buffer.alloc(14)),
  attribute(2, 0x00018010, Buffer.from('SHORT~1.TXT\0')),
  attribute(2, 0x0006800f, Buffer.from('file content')),
  attribute(2, 0x00069005, properties(unicodeProperty(0x3707, 'نامه بلند.txt'), unicodeProperty(0x370e, 'text/plain'))),
]);

describe('winmail.dat', () => {
  it('gives body and files with their long names', () => {
    expect(readTnef(sample())).toMatchObject({ text: 'body text', files: [{ name: 'نامه بلند.txt', contentType: 'text/plain', content: Buffer.from('file content') }] });
  });

  it('refuses what is not TNEF and survives every cut', () => {
    expect(readTnef(Buffer.from('not tnef at all'))).toBeNull();
    const whole = sample();
    for (let length = 0; length < whole.length; length++) expect(() => readTnef(whole.subarray(0, length))).not.toThrow();
  });
});
