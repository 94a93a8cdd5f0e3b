import type { Inline, SourceBlock } from './source';

/** `{{name}}`, `**bold**`, `[label](address)`; each bounded, so that the time is linear in the length. */
const MARKS = /\{\{[ \t]*([^{}\n]{1,60}?)[ \t]*\}\}|\*\*([^*\n]{1,500})\*\*|\[([^[\]\n]{1,300})\]\(([^()\s]{1,1000})\)/g;
const VARIABLES = /\{\{[ \t]*([^{}\n]{1,60}?)[ \t]*\}\}/g;
/** Persian and Arabic digits number a list as well. */
const PART_LINE = /^\{\{[ \t]*part\.[^{}\n]{1,60}\}\}$/;
const LINE = /^(?:(#{1,2})|(~)|([-*•])|([0-9۰-۹٠-٩]{1,3}[.)]))[ \t]+(.*)$/;

/** Reads the text of a mail. Anything is accepted: what is no mark is text. */
export function parseBody(body: string): SourceBlock[] {
  return body.replace(/\r\n?/g, '\n').split(/\n[ \t]*(?:\n[ \t]*)+/).flatMap(parseParagraph);
}

/** Sorts of which every line is a block of its own. */
const ALONE = new Set(['title', 'heading', 'part']);

/** Lines of one sort belong together; a line break inside a paragraph stays one. */
function parseParagraph(paragraph: string): SourceBlock[] {
  const groups: { sort: string; lines: string[] }[] = [];
  for (const line of paragraph.split('\n').filter((one) => one.trim() !== '')) {
    const { sort, text } = readLine(line.trim());
    const last = groups.at(-1);
    if (last && last.sort === sort && !ALONE.has(sort)) last.lines.push(text);
    else groups.push({ sort, lines: [text] });
  }
  return groups.map(({ sort, lines }) => blockOf(sort, lines));
}

function readLine(line: string): { sort: string; text: string } {
  if (PART_LINE.test(line)) return { sort: 'part', text: line };
  const match = LINE.exec(line);
  if (!match) return { sort: 'text', text: line };
  const [, hashes, small, bullet, , text] = match;
  if (hashes) return { sort: hashes.length === 1 ? 'title' : 'heading', text: text! };
  if (small) return { sort: 'small', text: text! };
  return { sort: bullet ? 'bullets' : 'numbers', text: text! };
}

function blockOf(sort: string, lines: string[]): SourceBlock {
  if (sort === 'bullets' || sort === 'numbers') return { kind: 'list', ordered: sort === 'numbers', items: lines.map(parseInline) };
  return { kind: sort === 'part' ? 'text' : (sort as 'title' | 'heading' | 'text' | 'small'), inlines: parseInline(lines.join('\n')) };
}

/** Bold and links hold variables, and nothing else that is nested. */
export function parseInline(text: string): Inline[] {
  return scan(text, MARKS, ([, name, bold, label, url]) => {
    if (name !== undefined) return [{ kind: 'variable', name }];
    if (bold !== undefined) return parseVariables(bold).map((piece) => ({ ...piece, bold: true }) as Inline);
    return [{ kind: 'link', label: parseVariables(label!), url: url! }];
  });
}

/** Text with variables only, as a subject has them. */
export const parseVariables = (text: string): Inline[] => scan(text, VARIABLES, ([, name]) => [{ kind: 'variable', name: name! }]);

function scan(text: string, pattern: RegExp, read: (match: RegExpExecArray) => Inline[]): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    pieces.push(...read(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}
