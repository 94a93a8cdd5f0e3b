const base = require('../../jest.config.cjs');

/** Suites that need a Redis server: `npm run test:redis`. */
module.exports = { ...base, testMatch: ['<rootDir>/test/redis/**/*.contract.ts'], testPathIgnorePatterns: ['/node_modules/'], maxWorkers: 1 };
