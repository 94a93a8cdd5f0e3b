const path = require('node:path');
const { MODULE_EDGES } = require('./tools/module-edges.cjs');

/** `index.ts` is the only file of a module that others see. The demonstration data may ask every module. */
const MAY_IMPORT = { ...MODULE_EDGES, demo: Object.keys(MODULE_EDGES) };

/** Libraries without input, output or a clock of their own, so that a domain stays pure with them. */
const PURE_LIBRARIES = ['luxon', 'ical.js', 'uuid'];
const PURE_BUILT_INS = ['crypto', 'util', 'buffer'];
const pureThings = `(^|/)node_modules/(@types/)?(${PURE_LIBRARIES.join('|').replace('.', '\\.')})/|^(node:)?(${PURE_BUILT_INS.join('|')})$`;

const SPEC = '\\.spec\\.ts$';
const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const edges = Object.entries(MAY_IMPORT).map(([module, allowed]) =>
  error(`${module}-may-import`, `${module} may import: ${allowed.join(', ') || 'no other module'}. Ask from above through an event or an extension point.`,
    { path: `^src/${module}/` },
    { path: '^src/', pathNot: `^src/(${['kernel', 'platform', module, ...allowed].join('|')})/` }));

const house = [
  error('kernel-imports-nothing', 'The kernel is pure TypeScript under everything else.',
    { path: '^src/kernel/', pathNot: SPEC }, { pathNot: `^src/kernel/|${pureThings}` }),
  error('platform-imports-kernel-only', 'The platform knows nothing of the business.',
    { path: '^src/platform/' }, { path: '^src/', pathNot: '^src/(kernel|platform)/' }),
  error('index-is-the-door', 'Other modules see the index.ts of a module and nothing else.',
    { path: '^src/([^/]+)/' }, { path: '^src/[^/]+/', pathNot: '^src/($1|kernel|platform)/|^src/[^/]+/index\\.ts$' }),
  error('entry-points-use-the-door', 'The files that put the application together take modules by their index.ts.',
    { path: '^src/[^/]+\\.ts$' }, { path: '^src/[^/]+/', pathNot: '^src/(kernel|platform|bootstrap)/|^src/[^/]+/index\\.ts$' }),
  error('no-way-round-by-own-index', 'Inside a module files import each other directly; its index.ts faces outwards.',
    { path: '^src/([^/]+)/' }, { path: '^src/$1/index\\.ts$', pathNot: '^src/(kernel|platform|bootstrap)/' }),
  error('demo-only-from-the-top', 'Nothing depends on the demonstration data.',
    { path: '^src/', pathNot: '^src/(bootstrap|demo)/' }, { path: '^src/demo/' }),
  error('folder-in-the-table', 'A folder of src/ stands in the table of this file before it imports anything.',
    { path: '^src/[^/]+/', pathNot: `^src/(kernel|platform|bootstrap|${Object.keys(MAY_IMPORT).join('|')})/` }, {}),
];

const layers = [
  error('domain-is-pure', 'A domain imports its own domain, the kernel and pure libraries: no framework, no database, no input or output.',
    { path: '^src/(?!platform/)([^/]+)/domain/', pathNot: SPEC }, { pathNot: `^src/$1/domain/|^src/kernel/|${pureThings}` }),
  error('data-looks-down', 'data/ uses the domain; verbs and jobs use data/.',
    { path: '^src/(?!platform/)([^/]+)/data/' }, { path: '^src/$1/(app|jobs)/' }),
  error('app-starts-no-job-code', 'A verb enqueues a job by its name; it never calls the handler.',
    { path: '^src/(?!platform/)([^/]+)/app/' }, { path: '^src/$1/jobs/' }),
  error('http-starts-no-job-code', 'A controller calls verbs; a verb enqueues.',
    { path: '^src/(?!platform/)([^/]+)/http/' }, { path: '^src/$1/jobs/' }),
  error('http-reads-by-query', 'A controller calls verbs and *.query.ts; repositories and entities are out of its sight.',
    { path: '^src/(?!platform/)([^/]+)/http/', pathNot: SPEC }, { path: '^src/$1/data/', pathNot: '\\.query\\.ts$' }),
  error('http-is-the-edge', 'Nothing inside a module depends on how it is asked over HTTP.',
    { path: '^src/(?!platform/)([^/]+)/(?!http/)[^/]+/', pathNot: '/data/[^/]+\\.query\\.ts$' }, { path: '^src/$1/http/' }),
  error('query-knows-only-the-shape', 'A query may take the type of its answer from *.responses.ts, and nothing else of http/.',
    { path: '^src/(?!platform/)([^/]+)/data/[^/]+\\.query\\.ts$' }, { path: '^src/$1/http/', pathNot: '\\.responses\\.ts$' }),
  error('query-takes-the-type-only', 'The answer of a query is a plain row: `import type`.',
    { path: '^src/(?!platform/)([^/]+)/data/[^/]+\\.query\\.ts$' }, { path: '^src/$1/http/.+\\.responses\\.ts$', dependencyTypesNot: ['type-only'] }),
];

const web = [
  error('web-areas-apart', 'An area of the client is loaded alone; what two areas share lives in ui/, api/ or i18n/.',
    { path: '^web/src/(portal|desk|insight|admin)/' }, { path: '^web/src/(portal|desk|insight|admin)/', pathNot: '^web/src/$1/' }),
  error('web-ground-floor', 'ui/, api/ and i18n/ are under the areas.',
    { path: '^web/src/(ui|api|i18n)/' }, { path: '^web/src/(portal|desk|insight|admin)/' }),
  error('web-and-server-apart', 'The client knows the server by the generated api/schema.d.ts.',
    { path: '^web/' }, { path: '^src/' }),
  error('server-and-web-apart', 'The server knows the client as built files.', { path: '^src/' }, { path: '^web/' }),
];

const hygiene = [
  error('no-cycles', 'A cycle has no beginning to read from; type imports count.', { path: '^(src|web)/' }, { circular: true }),
  error('no-test-code-in-the-app', 'Specs, test support and tools are not part of the application.',
    { path: '^(src|web/src)/', pathNot: '\\.(spec|test)\\.tsx?$' }, { path: '^(test|tools)/|\\.(spec|e2e|contract|browser)\\.tsx?$' }),
  error('no-unresolved-import', 'The import leads nowhere, or its package is not installed.', { path: '^(src|web)/' }, { couldNotResolve: true }),
  error('no-development-package-in-the-app', 'A server is installed without development packages.',
    { path: '^src/', pathNot: SPEC }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] }),
  error('no-undeclared-package', 'A package that only came along with another may leave with it.',
    { path: '^src/' }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] }),
];

module.exports = {
  forbidden: [...edges, ...house, ...layers, ...web, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|web/dist)/' },
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.json') },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json', '.css'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
