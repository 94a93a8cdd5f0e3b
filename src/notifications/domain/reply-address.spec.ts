import { replyAddress } from './reply-address';

const TOKEN = 'abcdefghijklmnopqrstuvwxyz234567abcdefghij';

describe('replyAddress', () => {
  it('is the address itself with the token', () => {
    expect(replyAddress('care@shop.test', TOKEN)).toBe(`care+${TOKEN}@shop.test`);
  });

  it('is reply@ of the same domain where the local part would pass 64 octets', () => {
    expect(replyAddress(`${'a'.repeat(21)}@shop.test`, TOKEN)).toBe(`${'a'.repeat(21)}+${TOKEN}@shop.test`);
    expect(replyAddress(`${'a'.repeat(22)}@shop.test`, TOKEN)).toBe(`reply+${TOKEN}@shop.test`);
  });
});
