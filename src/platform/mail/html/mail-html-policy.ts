/** Elements that carry text, structure or pictures; everything else is dropped and its text kept. */
export const ALLOWED_TAGS = [
  'a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'col', 'colgroup',
  'dd', 'del', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'ins',
  'kbd', 'li', 'main', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'table', 'tbody', 'td',
  'tfoot', 'th', 'thead', 'time', 'tr', 'tt', 'u', 'ul', 'var', 'wbr',
];

/** No class and no id: they could take on the looks of the application around. */
export const ALLOWED_ATTRIBUTES: Record<string, string[]> = {
  '*': ['dir', 'lang', 'title', 'style', 'align', 'valign', 'width', 'height', 'bgcolor', 'border'],
  a: ['href', 'target', 'rel', 'name'],
  img: ['src', 'alt', 'data-remote-src', 'data-cid', 'referrerpolicy'],
  table: ['cellpadding', 'cellspacing'],
  td: ['colspan', 'rowspan', 'nowrap'],
  th: ['colspan', 'rowspan', 'nowrap', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  font: ['color', 'face', 'size'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  blockquote: ['type'],
};

const COLOR = [/^#[0-9a-f]{3,8}$/i, /^rgba?\(\s*\d{1,3}%?\s*,\s*\d{1,3}%?\s*,\s*\d{1,3}%?\s*(?:,\s*[\d.]{1,5}%?\s*)?\)$/i, /^[a-z]{3,25}$/i];
const LENGTH = [/^-?\d{1,4}(?:\.\d{1,4})?(?:px|pt|em|rem|ex|ch|cm|mm|in|pc|%)?$/i, /^(?:auto|normal|inherit|initial)$/i];
/** No negative lengths: they would move content out of its frame. */
const SPACE = [/^(?:(?:\d{1,4}(?:\.\d{1,4})?(?:px|pt|em|rem|ex|ch|cm|mm|in|%)?|auto)\s*){1,4}$/i];
const BORDER = [/^(?:(?:\d{1,2}(?:\.\d{1,2})?(?:px|pt|em)?|none|solid|dashed|dotted|double|inset|outset|ridge|groove|thin|medium|thick|#[0-9a-f]{3,8}|rgb\(\s*\d{1,3},\s*\d{1,3},\s*\d{1,3}\s*\)|[a-z]{3,25})\s*){1,4}$/i];

/** Declarations that set text and tables; nothing that positions, overlays, animates or loads. Values never hold `url(`. */
export const MAIL_STYLES: Record<string, RegExp[]> = {
  color: COLOR,
  'background-color': COLOR,
  'font-family': [/^[\p{L}\p{N}\s,'"._-]{1,200}$/u],
  'font-size': [...LENGTH, /^(?:xx-small|x-small|small|medium|large|x-large|xx-large|smaller|larger)$/i],
  'font-style': [/^(?:normal|italic|oblique)$/i],
  'font-weight': [/^(?:normal|bold|bolder|lighter|[1-9]00)$/i],
  'line-height': LENGTH,
  'letter-spacing': LENGTH,
  'text-align': [/^(?:left|right|center|justify|start|end)$/i],
  'text-decoration': [/^(?:none|underline|overline|line-through)$/i],
  'text-indent': SPACE,
  'text-transform': [/^(?:none|uppercase|lowercase|capitalize)$/i],
  'vertical-align': [/^(?:baseline|sub|super|top|text-top|middle|bottom|text-bottom)$/i],
  'white-space': [/^(?:normal|nowrap|pre|pre-wrap|pre-line)$/i],
  'word-break': [/^(?:normal|break-all|keep-all|break-word)$/i],
  'overflow-wrap': [/^(?:normal|break-word|anywhere)$/i],
  direction: [/^(?:ltr|rtl)$/i],
  'unicode-bidi': [/^(?:normal|embed|isolate|plaintext)$/i],
  'list-style-type': [/^[a-z-]{3,30}$/i],
  'border-collapse': [/^(?:collapse|separate)$/i],
  'border-spacing': SPACE,
  width: SPACE,
  'max-width': SPACE,
  'min-width': SPACE,
  height: SPACE,
  'max-height': SPACE,
  margin: SPACE, 'margin-top': SPACE, 'margin-right': SPACE, 'margin-bottom': SPACE, 'margin-left': SPACE,
  padding: SPACE, 'padding-top': SPACE, 'padding-right': SPACE, 'padding-bottom': SPACE, 'padding-left': SPACE,
  border: BORDER, 'border-top': BORDER, 'border-right': BORDER, 'border-bottom': BORDER, 'border-left': BORDER,
  'border-color': BORDER, 'border-style': BORDER, 'border-width': BORDER,
  display: [/^(?:block|inline|inline-block|table|table-row|table-cell|list-item|none)$/i],
  float: [/^(?:left|right|none)$/i],
  clear: [/^(?:left|right|both|none)$/i],
};
