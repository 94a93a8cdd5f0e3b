import { escapeHtml } from './escape-html';
import type { PlacedImage } from './letter';

/** The text where no picture can stand, such as a preview: the marks of pictures are left out. */
export const withoutImages = (text: string, images: PlacedImage[]): string => images.reduce((rest, { name }) => rest.replaceAll(`[${name}]`, ' '), text);

/** Puts pictures where their names stand: in one pass, so that the name of one can't be found in the tag of another. */
export function withImages(html: string, images: PlacedImage[]): string {
  const byMark = new Map(images.map(({ name, contentId }) => [`[${escapeHtml(name)}]`, { name, contentId }]));
  if (byMark.size === 0) return html;
  const anyMark = new RegExp([...byMark.keys()].map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return html.replace(anyMark, (mark) => {
    const { name, contentId } = byMark.get(mark)!;
    return `<img src="cid:${escapeHtml(contentId)}" alt="${escapeHtml(name)}" style="display:block;margin:8px 0;max-width:100%;height:auto;border-radius:6px">`;
  });
}
