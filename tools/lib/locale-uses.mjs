import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { baseKey } from './locale-texts.mjs';

/** Attributes that people see or hear. */
const SPOKEN = new Set(['alt', 'aria-label', 'aria-description', 'description', 'label', 'placeholder', 'title']);
/** Elements whose text is the same in every language: key caps and code. */
const UNTRANSLATED = new Set(['Kbd', 'kbd', 'Code', 'code', 'bdi']);
const hasWord = (text) => /\p{L}{2,}/u.test(text) || /[\u0600-\u06FF]/.test(text);

const parentName = (node) => (ts.isJsxElement(node.parent) ? node.parent.openingElement.tagName.getText() : '');

/** Text that stands in a component and not in the locale files. */
function bareText(node) {
  if (ts.isJsxText(node) && hasWord(node.text) && !UNTRANSLATED.has(parentName(node))) return node.text.trim();
  if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer) && hasWord(node.initializer.text)) {
    return node.initializer.text;
  }
  if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression) && !ts.isJsxAttribute(node.parent)
    && hasWord(node.expression.text) && !UNTRANSLATED.has(parentName(node))) return node.expression.text;
  return undefined;
}

function namespacesOf(source) {
  const found = [...source.text.matchAll(/useTranslation\(\s*(\[[^\]]*\]|'[^']*')?/g)]
    .flatMap(([, argument]) => (argument ? [...argument.matchAll(/'([^']+)'/g)].map(([, name]) => name) : ['common']));
  return [...new Set(found)];
}

/** The key of `t('…')` or the fixed beginning of t(`…${x}`), with `whole` saying which. */
function usedKey(node) {
  if (!ts.isCallExpression(node) || node.arguments.length === 0) return undefined;
  const callee = node.expression;
  const isT = (ts.isIdentifier(callee) && callee.text === 't') || (ts.isPropertyAccessExpression(callee) && callee.getText() === 'i18next.t');
  if (!isT) return undefined;
  const [argument, options] = node.arguments;
  const namespace = /\bns: '([^']+)'/.exec(options?.getText() ?? '')?.[1];
  if (ts.isStringLiteralLike(argument)) return { text: argument.text, whole: true, namespace };
  if (ts.isTemplateExpression(argument)) return { text: argument.head.text, whole: false, namespace };
  return undefined;
}

function isKnown({ text, whole, namespace }, namespaces, texts) {
  const [explicit, rest] = text.includes(':') ? text.split(/:(.*)/s) : [namespace, text];
  const places = explicit ? [explicit] : namespaces.length > 0 ? namespaces : Object.keys(texts);
  return places.some((place) => Object.keys(texts[place] ?? {}).some((key) => (whole ? key === rest || baseKey(key) === rest : key.startsWith(rest))));
}

/** What one source file of the client says past the locale files, or asks of them in vain. `texts`: namespace → key → text. */
export function useFaults(file, path, texts) {
  const source = ts.createSourceFile(path, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const namespaces = namespacesOf(source);
  const faults = [];
  const visit = (node) => {
    const where = () => `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const bare = bareText(node);
    if (bare !== undefined) faults.push(`${where()} says "${bare}" outside the locale files`);
    const key = usedKey(node);
    if (key && !isKnown(key, namespaces, texts)) faults.push(`${where()} asks for the unknown text ${key.text}${key.whole ? '' : '…'} (${namespaces.join(', ') || 'any file'})`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}
