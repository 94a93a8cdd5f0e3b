/** Small measures for comparing what was read with what was expected. */

const squeeze = (text) => String(text ?? '').replace(/[\s\u00a0\u200b]+/g, ' ').trim();
const lines = (text) => text.replace(/[ \t]+$/gm, '').trim();

function wordCounts(text) {
  const counts = new Map();
  for (const word of squeeze(text).split(/[^\p{L}\p{N}]+/u)) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const total = (counts) => [...counts.values()].reduce((sum, one) => sum + one, 0);

/** Dice coefficient of the words of two texts, 0…1; two empty texts are alike. */
function similarity(one, two) {
  const [first, second] = [wordCounts(one), wordCounts(two)];
  const size = total(first) + total(second);
  if (!size) return 1;
  let shared = 0;
  for (const [word, count] of first) shared += Math.min(count, second.get(word) ?? 0);
  return (2 * shared) / size;
}

/** Addresses in a header value, lower case, sorted, without doubles. */
function addressesIn(value) {
  const found = String(value ?? '').match(/[^\s<>,;:"()[\]]+@[^\s<>,;:"()[\]]+/g) ?? [];
  return [...new Set(found.map((one) => one.toLowerCase()))].sort().join(' ');
}

/** Counts hits per name and keeps the misses with a note. */
class Score {
  constructor() {
    this.fields = {};
    this.misses = [];
  }

  add(field, hit, note) {
    const entry = (this.fields[field] ??= { hits: 0, total: 0 });
    entry.total++;
    if (hit) entry.hits++;
    else this.misses.push(`${field}: ${note}`);
  }

  share(field) {
    const entry = this.fields[field];
    return entry ? entry.hits / entry.total : 0;
  }
}

module.exports = { Score, addressesIn, lines, similarity, squeeze };
