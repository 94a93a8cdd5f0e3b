/** No characters that are mistaken for each other when read aloud or copied from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 16;

/** About 79 bits of chance in four groups, such as `k7mp-x2wd-…`. */
export function suggestPassword(): string {
  const letters: string[] = [];
  // Bytes beyond the last whole multiple are thrown away, as they would favour the first letters.
  const fair = 256 - (256 % LETTERS.length);
  while (letters.length < LENGTH) {
    const byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 255;
    if (byte < fair) letters.push(LETTERS[byte % LETTERS.length] ?? '');
  }
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
