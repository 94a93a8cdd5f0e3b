import type { InstanceSecret } from './instance-secret';
import { SecretBox, UnreadableSecretError } from './secret-box';

const boxOf = (byte: number): SecretBox => new SecretBox({ bytes: Buffer.alloc(32, byte) } as InstanceSecret);

describe('SecretBox', () => {
  it('gives back what was sealed, and never writes the same thing twice', () => {
    const one = boxOf(1).seal('گذرواژهٔ من 🔑', 'a');
    expect(boxOf(1).open(one, 'a')).toBe('گذرواژهٔ من 🔑');
    expect(boxOf(1).seal('گذرواژهٔ من 🔑', 'a').equals(one)).toBe(false);
    expect(boxOf(1).open(boxOf(1).seal('', 'a'), 'a')).toBe('');
    expect(one.includes(Buffer.from('گذرواژه'))).toBe(false);
  });

  it('opens nothing of another key, of another purpose, cut, or changed in any byte', () => {
    const sealed = boxOf(1).seal('secret', 'a');
    expect(() => boxOf(2).open(sealed, 'a')).toThrow(UnreadableSecretError);
    expect(() => boxOf(1).open(sealed, 'b')).toThrow(UnreadableSecretError);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => boxOf(1).open(changed, 'a')).toThrow(UnreadableSecretError);
      expect(() => boxOf(1).open(sealed.subarray(0, at), 'a')).toThrow(UnreadableSecretError);
    }
  });
});
