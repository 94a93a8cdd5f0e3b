import { freshName } from './composer-files';

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
