import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, cruise, plant, type Violation } from './plant';
import { ALLOWED, MODULES, PLANTED, WAY_BACK } from './planted-imports';

const config = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string; severity: string }[] };

describe('who may import whom', () => {
  let found: Violation[];

  beforeAll(() => {
    const tree = plant([...PLANTED, WAY_BACK, ...ALLOWED]);
    try {
      found = cruise(tree.folder, ['src', 'web/src']);
    } finally {
      tree.remove();
    }
  });

  it.each(PLANTED.map((planted) => [planted.rule, planted.from, planted.imports] as const))('%s: refuses %s → %s', (rule, from) => {
    expect(found.filter((violation) => violation.from === from).map((violation) => violation.rule)).toContain(rule);
  });

  it.each(ALLOWED.map((allowed) => [allowed.from, allowed.imports] as const))('lets pass %s → %s', (from) => {
    expect(found.filter((violation) => violation.from === from)).toEqual([]);
  });

  it('has a planted violation for every rule, and every rule is an error', () => {
    const planted = new Set(PLANTED.map(({ rule }) => rule));
    expect(config.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
    expect(config.forbidden.filter(({ severity }) => severity !== 'error')).toEqual([]);
  });

  it('finds nothing to refuse in the project', () => {
    expect(cruise(ROOT, ['src', 'web/src'])).toEqual([]);
  });

  it('knows every folder of src/, and each module has its door', () => {
    const ground = ['kernel', 'platform', 'bootstrap'];
    const modules = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !ground.includes(entry.name)).map(({ name }) => name);
    expect(modules.filter((name) => !(MODULES as readonly string[]).includes(name) && name !== 'demo')).toEqual([]);
    expect(modules.filter((name) => !existsSync(join(ROOT, 'src', name, 'index.ts')))).toEqual([]);
  });
});
