// House rules that need the syntax tree. `node tools/check-house.mjs [root]`
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { filesBelow } from './lib/files.mjs';
import { report } from './lib/report.mjs';

const MOST_DEPENDENCIES = 6;
const MOST_FACADE_METHODS = 8;

const isDate = (node) => ts.isIdentifier(node) && node.text === 'Date';

/** `new Date()` and `Date()` read the machine's clock; `new Date(value)` does not. */
function readsTheClock(node) {
  if (ts.isNewExpression(node) && isDate(node.expression)) return (node.arguments?.length ?? 0) === 0;
  return ts.isCallExpression(node) && isDate(node.expression);
}

const isPublicMethod = (member) =>
  ts.isMethodDeclaration(member) && !(ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected));

function* faultsOf(node, path) {
  if (readsTheClock(node) && !path.startsWith('src/platform/')) yield 'reads the clock: time is a parameter, or the injected Clock of src/kernel/clock.ts';
  if (ts.isConstructorDeclaration(node) && node.parameters.length > MOST_DEPENDENCIES) {
    yield `has ${node.parameters.length} dependencies, more than ${MOST_DEPENDENCIES}: split by verb`;
  }
  if (ts.isClassDeclaration(node) && node.name?.text.endsWith('Facade')) {
    const methods = node.members.filter(isPublicMethod).length;
    if (methods > MOST_FACADE_METHODS) yield `offers ${methods} methods, more than ${MOST_FACADE_METHODS}: a facade is a narrow door`;
  }
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'synchronize' && node.initializer.kind !== ts.SyntaxKind.FalseKeyword) {
    yield 'lets TypeORM change the schema: migrations/ is its only source';
  }
}

function checkFile(root, file) {
  const path = relative(root, file);
  const source = ts.createSourceFile(path, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const findings = [];
  const visit = (node) => {
    for (const fault of faultsOf(node, path)) {
      findings.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${fault}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return findings;
}

const root = process.argv[2] ?? join(import.meta.dirname, '..');
const files = filesBelow(join(root, 'src')).filter((file) => file.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(file));
report(files.flatMap((file) => checkFile(root, file)), `The house rules hold in ${files.length} files.`);
