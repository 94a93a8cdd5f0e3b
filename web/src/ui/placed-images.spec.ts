import { besideText, splitAtImages } from './placed-images';

describe('pictures in a text', () => {
  it('part it where their names stand in brackets', () => {
    expect(splitAtImages('See [a (1).png] and [b].', ['a (1).png'])).toEqual([{ text: 'See ' }, { image: 'a (1).png' }, { text: ' and [b].' }]);
    expect(splitAtImages('[a.png]', [])).toEqual([{ text: '[a.png]' }]);
  });

  it('are not listed a second time', () => {
    const files = [{ name: 'a.png', inline: true }, { name: 'b.png', inline: true }, { name: 'c.pdf', inline: false }];
    expect(besideText(files, 'Look: [a.png]').map(({ name }) => name)).toEqual(['b.png', 'c.pdf']);
  });
});
