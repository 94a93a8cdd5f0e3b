export interface UuencodedFile {
  name: string;
  content: Buffer;
}

const BEGIN = /^begin(?:-base64)? [0-7]{3,4} (.{1,255})$/;

/** Takes uuencoded files out of a text (POSIX uuencode). A block without an end or with a bad line stays text. */
export function takeUuencoded(text: string): { text: string; files: UuencodedFile[] } {
  if (!text.includes('begin ')) return { text, files: [] };
  const lines = text.split('\n');
  const kept: string[] = [];
  const files: UuencodedFile[] = [];
  for (let at = 0; at < lines.length; at++) {
    const begin = BEGIN.exec(lines[at]!);
    const block = begin ? readBlock(lines, at + 1) : null;
    if (!begin || !block) {
      kept.push(lines[at]!);
      continue;
    }
    files.push({ name: begin[1]!.trim(), content: block.content });
    at = block.end;
  }
  return { text: kept.join('\n'), files };
}

function readBlock(lines: string[], start: number): { content: Buffer; end: number } | null {
  const chunks: Buffer[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!.trimEnd();
    if (line === 'end') return chunks.length ? { content: Buffer.concat(chunks), end: at } : null;
    if (line === '' || line === '`') continue;
    const chunk = decodeLine(line);
    if (!chunk) return null;
    chunks.push(chunk);
  }
  return null;
}

/** First character: the byte count; then four characters for three bytes, each 6 bits + 32. */
function decodeLine(line: string): Buffer | null {
  const length = sixBits(line, 0);
  if (length < 0 || length > 45) return null;
  const out = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let byte = 0, at = 1; byte < length; byte += 3, at += 4) {
    const [a, b, c, d] = [sixBits(line, at), sixBits(line, at + 1), sixBits(line, at + 2), sixBits(line, at + 3)];
    if (a! < 0 || b! < 0 || c! < 0 || d! < 0) return null;
    out.writeUIntBE((a! << 18) | (b! << 12) | (c! << 6) | d!, byte, 3);
  }
  return out.subarray(0, length);
}

/** Trailing spaces are often cut on the way, so a missing character counts as zero. */
function sixBits(line: string, at: number): number {
  const code = at < line.length ? line.charCodeAt(at) : 0x20;
  return code >= 0x20 && code <= 0x60 ? (code - 0x20) & 0x3f : -1;
}
