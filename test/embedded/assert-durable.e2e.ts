import { assertDurable, NotDurableError, type EmbeddedPostgres } from '../../src/platform/database/embedded';
import { sql, Workspace } from './support/workspace';

describe('a server that could lose what it acknowledged', () => {
  const workspace = new Workspace();
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    server = await workspace.start(await workspace.dataDir(), { settings: { fsync: 'off', full_page_writes: 'off' } });
  });
  afterAll(() => workspace.clear());

  const check = (embedded: boolean, log = jest.fn(), change = (row: Record<string, string>) => row) =>
    assertDurable(async (statement) => (await sql<Record<string, string>>(server.adminUrl, statement)).map(change), { embedded, log });

  it('is refused, and every setting is named', async () => {
    await sql(server.adminUrl, 'ALTER ROLE postgres SET synchronous_commit = off');
    const refusal = await check(false).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NotDurableError);
    const { problems } = refusal as NotDurableError;
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['fsync', 'synchronous_commit', 'full_page_writes']);
  });

  it('is only warned about for missing checksums when it is somebody else\'s', async () => {
    const durable = { fsync: 'on', synchronous_commit: 'remote_apply', full_page_writes: 'on', data_checksums: 'off' };
    const log = jest.fn();
    await check(false, log, (row) => ({ ...row, ...durable }));
    expect(log).toHaveBeenCalledWith('warn', expect.stringContaining('data_checksums'));
    await expect(check(true, log, (row) => ({ ...row, ...durable }))).rejects.toThrow('data_checksums is "off"');
  });

  it('is refused when it is older than PostgreSQL 15', async () => {
    const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
    await check(true, jest.fn(), (row) => ({ ...row, ...durable, version: '150000' }));
    await expect(check(true, jest.fn(), (row) => ({ ...row, ...durable, version: '140019' }))).rejects.toThrow('older than PostgreSQL 15');
  });
});
