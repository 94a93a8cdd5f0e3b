import { promises as fs } from 'node:fs';
import path from 'node:path';
import { packageRoot, prepareBinaries } from '../../src/platform/database/embedded/binaries';
import { canExecute } from '../../src/platform/database/embedded/run-as';
import { plainUser, Workspace } from './support/workspace';

const isRoot = process.getuid?.() === 0;

describe('the server programs', () => {
  const workspace = new Workspace();
  afterEach(() => workspace.clear());

  /** What npm leaves behind when install scripts are not run: no links between the libraries. */
  const withoutLinks = async () => {
    const root = await workspace.dataDir('package');
    const isLink = async (file: string) => (await fs.lstat(file)).isSymbolicLink();
    await fs.cp(packageRoot(), root, { recursive: true, verbatimSymlinks: true, filter: async (file) => !(await isLink(file)) });
    return root;
  };

  it('run although the install script did not', async () => {
    const root = await withoutLinks();
    const user = { name: 'this user' };
    expect(canExecute(user, path.join(root, 'native', 'bin', 'postgres'))).toBe(false);
    const { postgres } = await prepareBinaries(user, await workspace.dataDir(), root);
    expect(postgres).toBe(path.join(root, 'native', 'bin', 'postgres'));
    expect(canExecute(user, postgres)).toBe(true);
  });

  (isRoot ? it : it.skip)('are copied once to where their user can reach them (needs root to close a folder)', async () => {
    const root = await withoutLinks();
    await fs.chmod(path.dirname(root), 0o700);
    const user = { name: 'nobody', ...plainUser() };
    const copyRoot = await workspace.dataDir('copies');
    const first = await prepareBinaries(user, copyRoot, root);
    expect(first.postgres.startsWith(copyRoot)).toBe(true);
    expect(canExecute(user, first.initdb)).toBe(true);
    const { ino } = await fs.stat(first.postgres);
    const second = await prepareBinaries(user, copyRoot, root);
    expect((await fs.stat(second.postgres)).ino).toBe(ino);
    expect(await fs.readdir(copyRoot)).toEqual([`postgresql-${first.version}`]);
  });
});
