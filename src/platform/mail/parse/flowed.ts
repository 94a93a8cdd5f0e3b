/** Joins the soft line breaks of `format=flowed` text, quote level by quote level (RFC 3676 4). */
export function unflow(text: string, deleteSpace: boolean): string {
  const paragraphs: { depth: number; pieces: string[]; open: boolean }[] = [];
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    let body = line.slice(depth);
    if (body.startsWith(' ')) body = body.slice(1);
    const signature = body === '-- ';
    const soft = !signature && body.endsWith(' ');
    if (soft && deleteSpace) body = body.slice(0, -1);
    const last = paragraphs.at(-1);
    if (last?.open && last.depth === depth && !signature) {
      last.pieces.push(body);
      last.open = soft;
    } else {
      paragraphs.push({ depth, pieces: [body], open: soft });
    }
  }
  return paragraphs.map(({ depth, pieces }) => (depth ? `${'>'.repeat(depth)} ` : '') + pieces.join('')).join('\n');
}
