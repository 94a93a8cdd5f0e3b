import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './build.mjs';

const require = createRequire(import.meta.url);
const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** The exports of a TypeScript file that imports nothing but types. */
function exportsOf(path) {
  const { outputText } = ts.transpileModule(read(path), { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 } });
  const exported = {};
  new Function('exports', 'require', outputText)(exported, require);
  return exported;
}

const table = (head, rows) => [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
const code = (text) => `\`${text}\``;

const WORKING = ['assessing', 'in_progress', 'waiting_customer', 'waiting_third_party'];
/** An action that any state of work allows leaves the box and not each state in it. */
const sources = (from) => (WORKING.every((state) => from.includes(state)) ? [...from.filter((state) => !WORKING.includes(state)), 'working'] : from);

/** The diagram and the table of all transitions, from the table that the program runs. */
function lifecycle() {
  const { TRANSITIONS } = exportsOf('src/tickets/domain/transitions.ts');
  const arrows = new Map();
  for (const { action, from, to } of TRANSITIONS) {
    for (const source of sources(from)) arrows.set(`${source} --> ${to}`, [...(arrows.get(`${source} --> ${to}`) ?? []), action]);
  }
  const diagram = [
    'stateDiagram-v2', '  state "the state before" as previous', '  state working {', ...WORKING.map((state) => `    ${state}`), '  }', '  [*] --> new',
    ...[...arrows].map(([arrow, actions]) => `  ${arrow} : ${[...new Set(actions)].join(', ')}`),
  ];
  const rows = TRANSITIONS.map(({ action, from, to, by, guards, shortPathOnly }) => [
    code(action), from.join(', '), to === 'previous' ? 'the state before' : to, by.join(', '),
    [...guards.map(code), ...(shortPathOnly ? ['praise, suggestions and questions only'] : [])].join(', '),
  ]);
  return `\`\`\`mermaid\n${diagram.join('\n')}\n\`\`\`\n\n${table(['action', 'from', 'to', 'who', 'stopped by'], rows)}`;
}

const defaultOf = (member) => {
  if (!member.initializer) return '';
  return code(ts.isStringLiteral(member.initializer) ? member.initializer.text : member.initializer.getText());
};

/** Every setting with its meaning and default, from the class that parses them. */
function settings() {
  const source = ts.createSourceFile('env.ts', read('src/platform/config/env.ts'), ts.ScriptTarget.Latest, true);
  const env = source.statements.find((statement) => ts.isClassDeclaration(statement) && statement.name.text === 'Env');
  const rows = env.members.filter(ts.isPropertyDeclaration).map((member) => {
    const [doc] = ts.getJSDocCommentsAndTags(member);
    if (!doc?.comment) throw new Error(`src/platform/config/env.ts: ${member.name.getText()} has no comment that says what it means`);
    return [code(member.name.getText()), ts.getTextOfJSDocComment(doc.comment).replaceAll('\n', ' ').replaceAll('|', '\\|'), defaultOf(member)];
  });
  const [, fileNames] = /FILE_NAMES = \[([^\]]*)\]/.exec(source.text);
  const asFile = [...fileNames.matchAll(/'(\w+)'/g)].map(([, name]) => code(`${name}_FILE`)).join(', ');
  return `${table(['name', 'meaning', 'default'], rows)}\n\nA secret can also be the content of a file: ${asFile}.`;
}

/** Which module may import which. */
function edges() {
  const { MODULE_EDGES } = require('../module-edges.cjs');
  return table(['module', 'may import'], Object.entries(MODULE_EDGES).map(([module, allowed]) => [code(module), allowed.join(', ') || 'no other']));
}

/** What stands between `<!-- name:begin -->` and `<!-- name:end -->` in the README. */
export const README_PARTS = { lifecycle, settings, edges };
