/** PostgreSQL takes notifications of less than 8000 bytes (`NOTIFY`, notes). */
const MOST_BYTES = 7_900;

/** JSON texts as JSON arrays, each small enough for one notification; a text that is too long alone is left out. */
export function packPayloads(texts: readonly string[]): string[] {
  const payloads: string[] = [];
  let batch: string[] = [];
  let bytes = 2;
  const end = (): void => {
    if (batch.length > 0) payloads.push(`[${batch.join(',')}]`);
    batch = [];
    bytes = 2;
  };
  for (const text of texts) {
    const more = Buffer.byteLength(text) + 1;
    if (more + 2 > MOST_BYTES) continue;
    if (bytes + more > MOST_BYTES) end();
    batch.push(text);
    bytes += more;
  }
  end();
  return payloads;
}
