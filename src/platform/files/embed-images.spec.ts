import { embedImages, type PageImage } from './embed-images';
import type { FileStore } from './file-store';

const store = { read: async (sha256: Buffer) => sha256 } as unknown as FileStore;
const image = (words: string, contentType = 'image/png', size = words.length): PageImage => ({ sha256: Buffer.from(words), contentType, size });
const embed = (html: string, images: Record<string, PageImage>): Promise<string> => embedImages(html, new Map(Object.entries(images)), store);

it('puts the pictures that it knows into the page, and leaves everything else as it is', async () => {
  const html = '<p>src="cid:a"</p><img src="cid:a" alt="one"><img alt="two" src="cid:b"><img src="cid:a">';
  expect(await embed(html, { 'cid:a': image('A') })).toBe(
    '<p>src="cid:a"</p><img src="data:image/png;base64,QQ==" alt="one"><img alt="two" src="cid:b"><img src="data:image/png;base64,QQ==">',
  );
});

it('never shows what can carry a script', async () => {
  const html = '<img src="cid:a"><img src="cid:b">';
  expect(await embed(html, { 'cid:a': image('A', 'image/svg+xml'), 'cid:b': image('B', 'text/html') })).toBe(html);
});

it('stops where a page would grow beyond what a browser likes', async () => {
  const most = 20 * 1024 * 1024;
  expect(await embed('<img src="cid:a"><img src="cid:b"><img src="cid:c">', { 'cid:a': image('A', 'image/png', most - 1), 'cid:b': image('B', 'image/png', 2), 'cid:c': image('C', 'image/png', 1) })).toBe(
    '<img src="data:image/png;base64,QQ=="><img src="cid:b"><img src="data:image/png;base64,Qw==">',
  );
});
