import sanitizeHtml from 'sanitize-html';
import { cleanText } from '../parse/clean-text';
import { boundHtmlDepth } from './bound-depth';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, MAIL_STYLES } from './mail-html-policy';

export interface SanitizeMailOptions {
  /** Content-ID (without brackets) to the address under which the attachment is shown. */
  cidMap?: Record<string, string>;
  /** Shows images of other servers; without it their address waits in `data-remote-src`. */
  allowRemoteImages?: boolean;
}

export interface SanitizedMailHtml {
  html: string;
  /** Images of other servers, shown or not. */
  remoteImages: number;
}

/** Longer markup is cut before it is read: the whole message can still be downloaded. */
const MAX_CHARS = 4_000_000;
/** Longest data image that is kept, in characters. */
const MAX_DATA_IMAGE = 3_000_000;
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/i;

/**
 * Mail HTML without anything active: no script, handler, form, frame, object, style sheet, or address
 * other than http, https, mailto and tel. Links open apart and tell nothing of where they were.
 */
export function sanitizeMailHtml(html: string, options: SanitizeMailOptions = {}): SanitizedMailHtml {
  let remoteImages = 0;
  const cleaned = sanitizeHtml(boundHtmlDepth(cleanText(html.slice(0, MAX_CHARS))), {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: ALLOWED_ATTRIBUTES,
    allowedStyles: { '*': MAIL_STYLES },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data', 'cid'] },
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'xml', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'audio', 'video', 'canvas'],
    nestingLimit: 200,
    parseStyleAttributes: true,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: safeLink(attribs) }),
      body: (_tagName, attribs) => ({ tagName: 'div', attribs }),
      img: (tagName, attribs) => {
        const image = safeImage(attribs, options);
        if (image.remote) remoteImages++;
        return { tagName, attribs: image.attribs };
      },
    },
  });
  return { html: cleaned, remoteImages };
}

function safeLink(attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const { href, title, dir, style, name } = attribs;
  const kept = { ...(title ? { title } : {}), ...(dir ? { dir } : {}), ...(style ? { style } : {}), ...(name ? { name: `mail-${name}` } : {}) };
  // A relative address would lead into the application itself.
  if (!href || !/^\s*(?:https?:\/\/|mailto:|tel:)/i.test(href)) return kept;
  return { ...kept, href: href.trim(), target: '_blank', rel: 'noopener noreferrer nofollow' };
}

function safeImage(attribs: sanitizeHtml.Attributes, options: SanitizeMailOptions): { attribs: sanitizeHtml.Attributes; remote: boolean } {
  const { src = '', srcset: _srcset, ...rest } = attribs;
  // Marks of ours must not come from the sender.
  delete rest['data-remote-src'];
  delete rest['data-cid'];
  const address = src.trim();
  if (/^cid:/i.test(address)) {
    const contentId = decodeCid(address.slice(4));
    const url = options.cidMap && Object.hasOwn(options.cidMap, contentId) ? options.cidMap[contentId] : undefined;
    return { attribs: { ...rest, ...(url ? { src: url } : {}), 'data-cid': contentId }, remote: false };
  }
  if (address.length <= MAX_DATA_IMAGE && DATA_IMAGE.test(address)) return { attribs: { ...rest, src: address }, remote: false };
  if (!/^https?:\/\//i.test(address)) return { attribs: rest, remote: false };
  const shown: sanitizeHtml.Attributes = options.allowRemoteImages ? { src: address, referrerpolicy: 'no-referrer' } : { 'data-remote-src': address };
  return { attribs: { ...rest, ...shown }, remote: true };
}

function decodeCid(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
