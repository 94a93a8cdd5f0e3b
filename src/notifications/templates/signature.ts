import { escapeHtml } from './escape-html';

/** A run of characters of a signature, or a link. */
type Piece = { kind: 'text' | 'bold' | 'italic'; text: string } | { kind: 'link'; text: string; url: string };

/** `**bold**`, `*italic*`, `[text](https://…)`; everything else is text. Nothing spans lines and nothing nests. */
const MARKS = /\*\*(?=\S)([^*\n]+)(?<=\S)\*\*|(?<!\*)\*(?=\S)([^*\n]+)(?<=\S)\*(?!\*)|\[([^[\]\n]+)\]\(((?:https?:\/\/|mailto:|tel:)[^\s()<>"]+)\)/g;

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const found of line.matchAll(MARKS)) {
    if (found.index > read) pieces.push({ kind: 'text', text: line.slice(read, found.index) });
    const [whole, bold, italic, text, url] = found;
    if (url !== undefined) pieces.push({ kind: 'link', text: text!, url });
    else pieces.push(bold === undefined ? { kind: 'italic', text: italic! } : { kind: 'bold', text: bold });
    read = found.index + whole.length;
  }
  return read < line.length ? [...pieces, { kind: 'text', text: line.slice(read) }] : pieces;
}

const linesOf = (signature: string): Piece[][] => signature.trim().split(/\r?\n/).map(piecesOf);

function pieceHtml(piece: Piece): string {
  const text = escapeHtml(piece.text);
  if (piece.kind === 'link') return `<a href="${escapeHtml(piece.url)}" style="color:inherit">${text}</a>`;
  if (piece.kind === 'text') return text;
  return piece.kind === 'bold' ? `<strong>${text}</strong>` : `<em>${text}</em>`;
}

/** The signature for HTML: its three marks become elements, everything else is escaped. */
export const signatureHtml = (signature: string): string => linesOf(signature).map((line) => line.map(pieceHtml).join('')).join('<br>');

const pieceText = (piece: Piece): string => {
  if (piece.kind !== 'link') return piece.text;
  const address = piece.url.replace(/^(mailto|tel):/, '');
  return piece.text === address ? piece.text : `${piece.text}: ${address}`;
};

/** The signature for the plain part: without marks, links written out. */
export const signatureText = (signature: string): string => linesOf(signature).map((line) => line.map(pieceText).join('')).join('\n');
