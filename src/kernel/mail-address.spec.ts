import { addressOf, domainOf } from './mail-address';

describe('addressOf', () => {
  it.each([
    ['Shop <care@shop.example>', 'care@shop.example'],
    ['"A <b> C" <care@shop.example> ', 'care@shop.example'],
    [' care@shop.example ', 'care@shop.example'],
  ])('reads %j', (sender, address) => expect(addressOf(sender)).toBe(address));
});

describe('domainOf', () => {
  it.each([
    ['care@Shop.Example', 'shop.example'],
    ['"odd@name"@shop.example', 'shop.example'],
  ])('reads %j', (address, domain) => expect(domainOf(address)).toBe(domain));
});
