/**
 * A small application for the tests: it starts the embedded server and then waits to be killed. It has to be a
 * process of its own, and plain JavaScript, because Node loads it without Jest's compiler.
 * Usage: node app-process.cjs '<options as JSON>'; prints one JSON line: {url, pid, port} or {error, owner}.
 */
const { createRequire } = require('node:module');
const path = require('node:path');
const { readFileSync } = require('node:fs');
const swc = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = swc.transformSync(readFileSync(filename, 'utf8'), {
    filename, module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  module._compile(code, filename);
};

const load = createRequire(__filename);
const { startEmbeddedPostgres } = load(path.resolve(__dirname, '../../../src/platform/database/embedded/index.ts'));
const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

startEmbeddedPostgres({ ...JSON.parse(process.argv[2]), log: () => undefined }).then(
  (server) => {
    say({ url: server.url, pid: server.pid, port: server.port });
    process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
    process.stdin.resume();
    // The test that started this process has gone: leave nothing behind.
    process.stdin.on('end', () => void server.stop().then(() => process.exit(0)));
  },
  (error) => {
    say({ error: error.name, message: error.message, owner: error.pid });
    process.exitCode = 1;
  },
);
