import { pickAddress, type Recipients } from './pick-address';

const OURS = ['sales@shop.test', 'care@shop.test', 'care+vip@shop.test'].map((address) => ({ address }));
const pick = (recipients: Partial<Recipients>): string | undefined => pickAddress({ envelope: [], delivered: [], to: [], cc: [], ...recipients }, OURS)?.address;

describe('pickAddress', () => {
  it('believes the server before the writer', () => {
    expect(pick({ envelope: ['care@shop.test'], to: ['sales@shop.test'] })).toBe('care@shop.test');
    expect(pick({ envelope: ['all@shop.test'], delivered: ['<Care@Shop.test>'], to: ['sales@shop.test'] })).toBe('care@shop.test');
    expect(pick({ envelope: ['all@shop.test'], to: ['x@else.test', 'sales@shop.test'] })).toBe('sales@shop.test');
    expect(pick({ to: ['x@else.test'], cc: ['SALES@shop.test'] })).toBe('sales@shop.test');
  });

  it('takes the one in To when the server names several, else the first it names', () => {
    expect(pick({ envelope: ['care@shop.test', 'sales@shop.test'], to: ['sales@shop.test'], cc: ['care@shop.test'] })).toBe('sales@shop.test');
    expect(pick({ envelope: ['care@shop.test', 'sales@shop.test'] })).toBe('care@shop.test');
  });

  it('reads a detail as part of the address only where that is one of ours', () => {
    expect(pick({ envelope: ['sales+spring@shop.test'] })).toBe('sales@shop.test');
    expect(pick({ envelope: ['care+vip@shop.test'] })).toBe('care+vip@shop.test');
    expect(pick({ envelope: ['+care@shop.test'] })).toBeUndefined();
  });

  it('is none of ours for everybody else', () => {
    for (const address of ['sales@other.test', 'wholesales@shop.test', '', '@', 'sales']) expect(pick({ envelope: [address], to: [address] })).toBeUndefined();
  });
});
