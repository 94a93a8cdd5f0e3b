import { readFileSync } from 'node:fs';
import { filesBelow } from './files.mjs';

export const LANGUAGES = ['fa', 'en'];
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** `{ 'a.b': 'text' }` of a nested file of texts. */
export function flatten(value, prefix = '') {
  return Object.entries(value).flatMap(([key, inner]) =>
    inner !== null && typeof inner === 'object' ? flatten(inner, `${prefix}${key}.`) : [[`${prefix}${key}`, inner]]);
}

export const baseKey = (key) => key.replace(PLURAL, '');

/** Pairs of files that say the same in two languages: `…/{fa,en}/name.json` of the client, `…/locales/{fa,en}.json` of the server. */
export function localePairs(root) {
  const pairs = new Map();
  for (const file of [...filesBelow(`${root}/web/src/i18n`), ...filesBelow(`${root}/src`)]) {
    const match = /^(.*\/i18n)\/(fa|en)\/([^/]+)\.json$/.exec(file) ?? /^(.*\/locales)\/(fa|en)\.json$/.exec(file);
    if (!match) continue;
    const name = `${match[1].slice(root.length + 1)}/{fa,en}${match[3] ? `/${match[3]}` : ''}.json`;
    const pair = pairs.get(name) ?? { name, namespace: match[3], texts: {} };
    pair.texts[match[2]] = Object.fromEntries(flatten(JSON.parse(readFileSync(file, 'utf8'))));
    pairs.set(name, pair);
  }
  return [...pairs.values()];
}

const variablesOf = (texts, key) =>
  [...new Set(Object.entries(texts).filter(([name]) => baseKey(name) === key).flatMap(([, text]) => [...String(text).matchAll(/\{\{\s*-?\s*([\w.]+)/g)].map(([, name]) => name)))].toSorted().join(', ');

/** A plural text has a form for every number that its language tells apart. */
function* pluralFaults(texts, language) {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const key of new Set(Object.keys(texts).filter((name) => PLURAL.test(name)).map(baseKey))) {
    const missing = needed.filter((category) => !(`${key}_${category}` in texts) && !(key in texts));
    if (missing.length > 0) yield `${language}: ${key} lacks ${missing.map((category) => `_${category}`).join(', ')}`;
  }
}

/** What is wrong between the two languages of one pair of files. */
export function* pairFaults({ texts }) {
  for (const language of LANGUAGES) if (!texts[language]) return yield `there is no ${language} file`;
  for (const [language, other] of [LANGUAGES, LANGUAGES.toReversed()]) {
    const others = new Set(Object.keys(texts[other]).map(baseKey));
    for (const key of new Set(Object.keys(texts[language]).map(baseKey))) if (!others.has(key)) yield `${other}: ${key} is missing`;
    for (const [key, text] of Object.entries(texts[language])) if (typeof text !== 'string' || text.trim() === '') yield `${language}: ${key} is empty`;
    yield* pluralFaults(texts[language], language);
  }
  for (const key of new Set(Object.keys(texts.fa).map(baseKey))) {
    const [fa, en] = LANGUAGES.map((language) => variablesOf(texts[language], key));
    if (fa !== en) yield `${key} has other variables: fa (${fa}), en (${en})`;
  }
  for (const [key, text] of Object.entries(texts.fa)) {
    if (texts.en[key] === text && /\p{L}{2,}\s+\p{L}{2,}/u.test(text)) yield `${key} says the same in both languages`;
  }
}
