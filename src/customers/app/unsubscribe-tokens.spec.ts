import type { InstanceSecret } from '../../platform/security/instance-secret';
import { TOPICS, UnsubscribeTokens } from './unsubscribe-tokens';

const CUSTOMER = '0190a000-1234-7000-8000-0123456789ab';
const tokensOf = (byte: number): UnsubscribeTokens => new UnsubscribeTokens({ bytes: Buffer.alloc(32, byte) } as InstanceSecret);

describe('UnsubscribeTokens', () => {
  it.each(TOPICS)('give back the customer and %s', (topic) => {
    expect(tokensOf(1).read(tokensOf(1).make(CUSTOMER, topic))).toEqual({ customerId: CUSTOMER, topic });
  });

  it('refuse what another installation made, and any change', () => {
    const token = tokensOf(1).make(CUSTOMER, 'progress');
    expect(tokensOf(2).read(token)).toBeNull();
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(tokensOf(1).read(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
    for (const odd of ['', ' ', `${token}A`, token.slice(1), `${token}=`]) expect(tokensOf(1).read(odd)).toBeNull();
  });
});
