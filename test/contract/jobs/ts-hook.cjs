const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

/** Lets a child process load our TypeScript the way the tests do: `node -r ts-hook.cjs file.ts`. */
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  });
  module._compile(code, filename);
};
