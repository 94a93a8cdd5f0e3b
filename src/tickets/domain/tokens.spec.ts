import { isReplyToken, isTrackingToken, replyToken, ticketIdOfReplyToken, ticketIdOfTrackingToken, trackingToken } from './tokens';

const secret = Buffer.alloc(32, 7);
const ticket = { id: '0190a8b4-7c1d-7e2f-8a3b-4c5d6e7f8091', tokenSeed: Buffer.alloc(16, 3) };

describe('tracking tokens', () => {
  it('open their own ticket only', () => {
    const token = trackingToken(secret, ticket);
    expect(token).toHaveLength(64);
    expect(ticketIdOfTrackingToken(token)).toBe(ticket.id);
    expect(isTrackingToken(secret, ticket, token)).toBe(true);
    expect(isTrackingToken(secret, { ...ticket, tokenSeed: Buffer.alloc(16, 4) }, token)).toBe(false);
    expect(isTrackingToken(Buffer.alloc(32, 8), ticket, token)).toBe(false);
  });

  it.each(['', ' ', 'x'])('refuses %j beside or instead of the token', (extra) => {
    expect(isTrackingToken(secret, ticket, extra)).toBe(false);
    if (extra) expect(isTrackingToken(secret, ticket, trackingToken(secret, ticket) + extra)).toBe(false);
  });
});

describe('reply tokens', () => {
  it('name their ticket and survive a change of case', () => {
    const token = replyToken(secret, ticket);
    expect(`reply+${token}`.length).toBeLessThanOrEqual(64);
    expect(ticketIdOfReplyToken(token.toUpperCase())).toBe(ticket.id);
    expect(isReplyToken(secret, ticket, token.toUpperCase())).toBe(true);
  });

  it('cut short, too long or empty are none', () => {
    const token = replyToken(secret, ticket);
    for (const bad of [token.slice(0, -1), `${token}a`, '', ' ']) expect(ticketIdOfReplyToken(bad)).toBeNull();
  });

  it('with one letter changed are not valid', () => {
    const token = replyToken(secret, ticket);
    const changed = token.slice(0, 30) + (token[30] === 'a' ? 'b' : 'a') + token.slice(31);
    expect(isReplyToken(secret, ticket, changed)).toBe(false);
  });
});
