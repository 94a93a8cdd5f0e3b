import { type MaybeImage, placeImages } from './inline-images';

const png = (name: string): MaybeImage => ({ name, contentType: 'image/png' });
const ids = () => {
  let count = 0;
  return () => `id-${++count}`;
};

describe('pictures in a text', () => {
  it('are those whose name stands there in brackets', () => {
    const placed = placeImages('See [crack.png] and [note.txt].', [png('crack.png'), png('other.png'), { name: 'note.txt', contentType: 'text/plain' }], ids());
    expect(placed.map(({ contentId }) => contentId)).toEqual(['id-1@inline.invalid', undefined, undefined]);
  });

  it('are shown once, also when two files have one name', () => {
    const placed = placeImages('[a.png]', [png('a.png'), png('a.png')], ids());
    expect(placed.filter(({ contentId }) => contentId)).toHaveLength(1);
  });

  it('are never programs', () => {
    expect(placeImages('[a.svg]', [{ name: 'a.svg', contentType: 'image/svg+xml' }], ids())).toEqual([{ name: 'a.svg', contentType: 'image/svg+xml' }]);
  });
});
