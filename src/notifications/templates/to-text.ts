import { footerOf } from './footer';
import type { Block, Letter, LetterView } from './letter';
import { signatureText } from './signature';
import { textOf } from './texts';

const quoted = (text: string): string => text.split(/\r?\n/).map((line) => `| ${line}`.trimEnd()).join('\n');

function blockText(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'quote':
      return block.note ? `${quoted(block.text)}\n  ${block.note}` : quoted(block.text);
    case 'heading':
      return `${block.text}:`;
    case 'link':
      return `${block.label}:\n${block.url}`;
    case 'choice':
      return [block.title, ...block.answers.map(({ label, url }) => `${label}:\n${url}`)].join('\n\n');
    default:
      return block.text;
  }
}

/** The plain part: the same words, each link on a line of its own. */
export function letterToText(letter: Letter, view: LetterView): string {
  const { why, reply, ways, preferences } = footerOf(view);
  const title = letter.title ? [letter.title] : [];
  const regards = letter.signed ? [`${textOf(view.locale, 'regards')}\n${view.company.name}`] : [];
  const signature = view.signature ? [signatureText(view.signature)] : [];
  const footer = ['—', why, reply, ...(ways ? [ways] : []), `${preferences.label}:\n${preferences.url}`];
  return `${[...title, ...letter.blocks.map(blockText), ...regards, ...signature, footer.join('\n')].join('\n\n')}\n`;
}
