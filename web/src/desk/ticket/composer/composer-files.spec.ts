import { freshName, lostPictures } from './composer-files';

describe('names of files in a draft', () => {
  it.each([
    ['image.png', [], 'image.png'],
    ['image.png', ['image.png'], 'image-2.png'],
    ['image.png', ['image.png', 'image-2.png'], 'image-3.png'],
    ['a/b\\c [1].png', [], 'c 1.png'],
    ['رسید\u202e.pdf', [], 'رسید .pdf'],
    ['', ['file'], 'file-2'],
  ])('%s beside %j is %s', (given, taken, name) => expect(freshName(given, taken)).toBe(name));
});

it.each([
  ['See [a.png] and [b c.JPG].', ['a.png'], ['b c.JPG']],
  ['[a.png] [a.png]', [], ['a.png']],
  ['[لیوان.webp] [1] [note.pdf] [x]', [], ['لیوان.webp']],
  ['nothing', ['a.png'], []],
])('the pictures that "%s" names beside %j are %j', (text, names, lost) => {
  expect(lostPictures(text, names.map((name) => ({ name })))).toEqual(lost);
});
