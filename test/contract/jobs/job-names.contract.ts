import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { jobFaults } from './job-names';

const SOURCE = join(__dirname, '../../../src');

describe('job names', () => {
  it('have exactly one handler each', () => {
    const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
      .filter((text) => /interface JobMap|@JobHandler\(/.test(text));
    expect(sources.length).toBeGreaterThan(0);
    expect(jobFaults(sources)).toEqual([]);
  });

  it('are missed when a handler is missing, doubled or misspelt', () => {
    const map = "declare module 'x' { interface JobMap { 'a.b': { id: string }; 'c.d': { id: string } } }";
    const handler = (name: string, type: string) => `@JobHandler('${name}', { queue: 'mail' }) export class ${type} {}`;
    expect(jobFaults([map, handler('a.b', 'A'), handler('c.d', 'C')])).toEqual([]);
    expect(jobFaults([map, handler('a.b', 'A')])).toEqual(['c.d has no handler']);
    expect(jobFaults([map, handler('a.b', 'A'), handler('c.d', 'C'), handler('c.d', 'D')])).toEqual(['c.d has two handlers']);
    expect(jobFaults([map, handler('a.b', 'A'), handler('c.d', 'C'), handler('e.f', 'E')])).toEqual(['e.f is in no JobMap']);
  });
});
