const base = require('../../jest.config.cjs');

/** Suites that need a Dovecot: `npm run test:mail`. */
module.exports = { ...base, testMatch: ['<rootDir>/test/imap/**/*.imap.ts'], testPathIgnorePatterns: ['/node_modules/'], maxWorkers: 1 };
