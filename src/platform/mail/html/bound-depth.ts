/** Levels of elements in each other that are kept: real mail stays far below. */
const MOST_DEPTH = 150;
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9:-]{0,30})(?=[\s/>])[^<>]{0,20000}>/g;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Elements that the next of their kind ends, so that an open one is no level (HTML, 13.1.2.4). */
const SELF_ENDING = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'option', 'optgroup', 'colgroup']);

/**
 * The same HTML without the tags beyond a depth, their content kept. Both readers of HTML cost the square of the depth:
 * 100,000 open elements would take seconds. One pass, linear in the length.
 */
export function boundHtmlDepth(html: string): string {
  if (html.length < MOST_DEPTH * 3) return html;
  let depth = 0;
  let dropped = 0;
  return html.replace(TAG, (tag, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (VOID.has(name) || (slash === '' && tag.endsWith('/>'))) return tag;
    if (SELF_ENDING.has(name)) return depth >= MOST_DEPTH ? ' ' : tag;
    if (slash === '') {
      if (depth < MOST_DEPTH) {
        depth++;
        return tag;
      }
      dropped++;
      return ' ';
    }
    if (dropped > 0) {
      dropped--;
      return ' ';
    }
    if (depth > 0) depth--;
    return tag;
  });
}
