import { readTrackingLink, tidyReference } from './tracking-link';

describe('tracking link', () => {
  it('reads reference and token from a whole link or its end', () => {
    expect(readTrackingLink(' https://x.example/t/C-7K2M9QRT?confirm=yes#abc_123 ')).toEqual({ reference: 'C-7K2M9QRT', token: 'abc_123' });
    expect(readTrackingLink('/t/C-7K2M9QRT#abc')).toEqual({ reference: 'C-7K2M9QRT', token: 'abc' });
    expect(readTrackingLink('C-7K2M9QRT')).toBeNull();
  });

  it.each(['c-7k2m9qrt', 'C7K2M9QRT', ' C 7K2M9QRT', 'C–7K2M9QRT'])('understands %j as C-7K2M9QRT', (typed) => {
    expect(tidyReference(typed)).toBe('C-7K2M9QRT');
  });
});
