const os = require('node:os');

/** Every suite that needs no system package; `test:browser`, `test:redis` have their own configuration. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/web/src'],
  testMatch: ['**/*.spec.ts', '**/*.e2e.ts', '**/*.contract.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/browser/', '/test/redis/'],
  transform: {
    '^.+\\.[jt]s$': ['@swc/jest', {
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
    }],
  },
  // Packages that are ES modules only are compiled too.
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|file-type|content-disposition|strtok3|token-types|@tokenizer|uint8array-extras|@borewit)/)'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  maxWorkers: Math.max(2, Math.min(4, os.availableParallelism())),
  testTimeout: 60_000,
};
