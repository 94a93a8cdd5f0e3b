// Writes the parts of the README that follow from the program. `--check` compares and writes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/build.mjs';
import { README_PARTS } from './lib/readme-parts.mjs';

const README = join(ROOT, 'README.md');

function replacePart(text, name, content) {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`README.md has no place between ${begin} and ${end}.`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

const before = readFileSync(README, 'utf8');
const stale = [];
let after = before;
for (const [name, make] of Object.entries(README_PARTS)) {
  const next = replacePart(after, name, make());
  if (next !== after) stale.push(name);
  after = next;
}
if (stale.length === 0) console.log('The README agrees with the program.');
else if (!process.argv.includes('--check')) {
  writeFileSync(README, after);
  console.log(`Wrote ${stale.join(', ')} in README.md.`);
} else {
  console.error(`README.md is behind the program in: ${stale.join(', ')}. Run "npm run build:docs" and commit the result.`);
  process.exitCode = 1;
}
