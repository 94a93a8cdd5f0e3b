import type { FileStore } from './file-store';

/** A stored picture that a page names. */
export interface PageImage {
  sha256: Buffer;
  contentType: string;
  /** Bytes. */
  size: number;
}

const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);
/** Bytes of all pictures of one page; what is beyond keeps its name. */
const MOST_TOGETHER = 20 * 1024 * 1024;

/**
 * Puts stored pictures into the page itself as `data:` addresses (RFC 2397). A sandboxed frame has an origin of its own, so
 * that neither the session's cookie nor a file of ours reaches it.
 * @param names the pictures by the `src` that the page gives them
 */
export async function embedImages(html: string, names: ReadonlyMap<string, PageImage>, files: FileStore): Promise<string> {
  const pieces = html.split(/(\ssrc=")([^"]*)(?=")/);
  const known = new Map<string, string>();
  let room = MOST_TOGETHER;
  for (let at = 2; at < pieces.length; at += 3) {
    const source = pieces[at]!;
    const image = names.get(source);
    if (!image || !SHOWN.has(image.contentType)) continue;
    if (!known.has(source) && image.size <= room) {
      room -= image.size;
      known.set(source, `data:${image.contentType};base64,${(await files.read(image.sha256)).toString('base64')}`);
    }
    pieces[at] = known.get(source) ?? source;
  }
  return pieces.join('');
}
