const { transform, transformIgnorePatterns } = require('../../jest.config.cjs');

/** Suites in a real Chromium against the built application; `npm run test:browser`. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['**/*.browser.ts'],
  transform,
  transformIgnorePatterns,
  maxWorkers: 1,
  testTimeout: 120_000,
};
