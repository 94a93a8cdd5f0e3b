// Both languages say everything, with the same variables, and the client says nothing else. `node tools/check-locales.mjs [root]`
import { join, relative } from 'node:path';
import { filesBelow } from './lib/files.mjs';
import { localePairs, pairFaults } from './lib/locale-texts.mjs';
import { useFaults } from './lib/locale-uses.mjs';
import { report } from './lib/report.mjs';

const root = process.argv[2] ?? join(import.meta.dirname, '..');
const pairs = localePairs(root);
const texts = Object.fromEntries(pairs.filter(({ namespace }) => namespace).map((pair) => [pair.namespace, pair.texts.en ?? {}]));
const sources = filesBelow(join(root, 'web/src')).filter((file) => /\.tsx?$/.test(file) && !/\.(spec|d)\.tsx?$/.test(file));
report(
  [
    ...pairs.flatMap((pair) => [...pairFaults(pair)].map((fault) => `${pair.name} ${fault}`)),
    ...sources.flatMap((file) => useFaults(file, relative(root, file), texts)),
  ],
  `Both languages agree in ${pairs.length} pairs of files; ${sources.length} files of the client take every text from them.`,
);
