import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Env } from '../config/env';
import { FileStore } from './file-store';

const root = mkdtempSync(join(tmpdir(), 'peygir-files-'));
const store = new FileStore(Object.assign(new Env(), { FILES_URL: pathToFileURL(root).href }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const text = async (stream: AsyncIterable<Buffer>): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};
const leftOver = (): string[] => readdirSync(join(root, 'tmp'));

describe('the file store', () => {
  it('keeps content under its hash, once, however it comes and however many store it at once', async () => {
    const content = Buffer.from('سلام دنیا');
    const answers = await Promise.all([store.put(content), store.put(content), store.put(Readable.from([content.subarray(0, 3), content.subarray(3)]))]);
    const sha256 = createHash('sha256').update(content).digest();
    expect(answers).toEqual(answers.map(() => ({ sha256, size: content.length })));
    expect(answers).toHaveLength(3);
    expect(await text(await store.open(sha256))).toBe('سلام دنیا');
    expect(await store.exists(sha256.toString('hex'))).toBe(true);
    expect(readdirSync(join(root, sha256.toString('hex').slice(0, 2)))).toEqual([sha256.toString('hex')]);
    expect(leftOver()).toEqual([]);
  });

  it('keeps nothing of what is too large or breaks off', async () => {
    await expect(store.put(Buffer.alloc(11), { mostBytes: 10 })).rejects.toMatchObject({ kind: 'too_large', code: 'file_too_large' });
    const broken = Readable.from((async function* () {
      yield Buffer.from('half');
      throw new Error('connection lost');
    })());
    await expect(store.put(broken)).rejects.toThrow('connection lost');
    expect(leftOver()).toEqual([]);
    expect(await store.exists(createHash('sha256').update('half').digest())).toBe(false);
  });

  it('leaves the sender open when it stops reading, so that an answer can still go out', async () => {
    const sender = Readable.from([Buffer.alloc(8), Buffer.alloc(8), Buffer.alloc(8)]);
    await expect(store.put(sender, { mostBytes: 10 })).rejects.toMatchObject({ code: 'file_too_large' });
    expect(sender.destroyed).toBe(false);
  });

  it('has no room on a full disk, and says so', async () => {
    const full = new Readable({
      read() {
        this.destroy(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
      },
    });
    await expect(store.put(full)).rejects.toMatchObject({ kind: 'unavailable', code: 'storage_full' });
  });

  it.each(['../../etc/passwd', '', 'ABC', `${'a'.repeat(63)}/`])('knows no file %p', async (name) => {
    await expect(store.open(name)).rejects.toMatchObject({ kind: 'not_found' });
  });
});
