/** Pictures a browser may show in place; everything else is only ever saved. SVG is a program and not among them. */
const INLINE = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/**
 * Headers under which a stranger's file can't do anything in our name: its sniffed type and no other, a sandbox without
 * scripts, and saved rather than shown (RFC 6266; the name in RFC 5987 form, with an ASCII stand-in).
 */
export function downloadHeaders(name: string, contentType: string, { inline = false } = {}): Record<string, string> {
  const shown = inline && INLINE.has(contentType);
  return {
    'content-type': contentType.startsWith('text/') ? `${contentType}; charset=utf-8` : contentType,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
  };
}

const CONTROL = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const tidy = (name: string): string => name.toWellFormed().replace(CONTROL, '').replace(/[/\\]/g, '_').slice(0, 200).toWellFormed() || 'file';

const asciiName = (name: string): string => tidy(name).replace(/[^\x20-\x7e]/g, '_').replace(/["%]/g, '_');

const encodeName = (name: string): string => encodeURIComponent(tidy(name)).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
