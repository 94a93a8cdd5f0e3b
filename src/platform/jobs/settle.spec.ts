import { errorText, settle } from './settle';

describe('settle', () => {
  it('tries again while the database is away', async () => {
    let tries = 0;
    const answer = await settle(async () => {
      if (++tries === 1) throw Object.assign(new Error('down'), { code: 'ECONNREFUSED' });
      return 'recorded';
    });
    expect([answer, tries]).toEqual(['recorded', 2]);
  });

  it('does not repeat what the database refused', async () => {
    let tries = 0;
    const refused = settle(async () => {
      tries++;
      throw Object.assign(new Error('no'), { code: '23505' });
    });
    await expect(refused).rejects.toThrow('no');
    expect(tries).toBe(1);
  });
});

describe('errorText', () => {
  it('names the error and its causes', () => {
    const error = new TypeError('outer', { cause: new Error('inner', { cause: 'root' }) });
    expect(errorText(error)).toBe('TypeError: outer ← Error: inner ← root');
  });

  it('holds only what PostgreSQL can store', () => {
    expect(errorText(new Error('a\0b\ud800'))).toBe('Error: ab\ufffd');
    expect(errorText(new Error('x'.repeat(10_000)))).toHaveLength(4_000);
  });
});
