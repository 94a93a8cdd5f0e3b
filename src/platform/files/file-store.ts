import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { Env } from '../config/env';
import { chunksOf } from './chunks-of';
import { syncFolder } from './sync-folder';

/** A file that is safely on disk. */
export interface StoredFile {
  sha256: Buffer;
  /** In bytes. */
  size: number;
}

const HEX = /^[0-9a-f]{64}$/;
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Files by their content: the name is the SHA-256, so the same content is kept once and storing it again changes nothing.
 * When `put` has answered, the file outlives a power cut: written beside, synced, renamed, folder synced.
 */
@Injectable()
export class FileStore {
  private readonly root: string;
  private ready?: Promise<string>;

  constructor(env: Env) {
    this.root = env.FILES_URL ? fileURLToPath(env.FILES_URL) : resolve(env.PEYGIR_DATA_DIR, 'files');
  }

  /** The folder of all files, made with its parts when it is not there. */
  folder(): Promise<string> {
    this.ready ??= makeFolders(this.root).then(() => this.root);
    this.ready.catch(() => (this.ready = undefined));
    return this.ready;
  }

  /** @throws DomainError `too_large` above `mostBytes`, `storage_full` when the disk has no room */
  async put(content: Buffer | AsyncIterable<Buffer>, { mostBytes = Infinity } = {}): Promise<StoredFile> {
    const part = join(await this.folder(), 'tmp', randomBytes(12).toString('hex'));
    try {
      const stored = await writePart(part, Buffer.isBuffer(content) ? [content] : chunksOf(content), mostBytes);
      await this.settle(part, stored.sha256.toString('hex'));
      return stored;
    } catch (error) {
      throw FULL.has((error as NodeJS.ErrnoException).code ?? '') ? storageFull() : error;
    } finally {
      await rm(part, { force: true });
    }
  }

  /** @throws DomainError `not_found` when there is no such file */
  async open(sha256: Buffer | string): Promise<Readable> {
    const path = this.pathOf(sha256);
    await stat(path).catch(() => Promise.reject(DomainError.notFound('file')));
    return createReadStream(path);
  }

  /** The whole content; for what has to go out in one piece. @throws DomainError `not_found` when there is no such file */
  async read(sha256: Buffer | string): Promise<Buffer> {
    return buffer(await this.open(sha256));
  }

  async exists(sha256: Buffer | string): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(() => true, () => false);
  }

  /** Where the content lies; for tools that want a path (a parser in a child process). */
  pathOf(sha256: Buffer | string): string {
    const hex = typeof sha256 === 'string' ? sha256 : sha256.toString('hex');
    if (!HEX.test(hex)) throw DomainError.notFound('file');
    return join(this.root, hex.slice(0, 2), hex);
  }

  private async settle(part: string, hex: string): Promise<void> {
    const target = this.pathOf(hex);
    if (await this.exists(hex)) return;
    await rename(part, target);
    await syncFolder(dirname(target));
  }
}

/** All at once and before the first file, so that no file's way there is still on its way to the disk when it is acknowledged. */
async function makeFolders(root: string): Promise<void> {
  const names = ['tmp', ...Array.from({ length: 256 }, (_, part) => part.toString(16).padStart(2, '0'))];
  const made = await Promise.all(names.map((name) => mkdir(join(root, name), { recursive: true, mode: 0o700 })));
  if (made.some(Boolean)) await syncFolder(root);
}

async function writePart(path: string, content: Iterable<Buffer> | AsyncIterable<Buffer>, mostBytes: number): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const file: FileHandle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > mostBytes) throw new DomainError('too_large', 'file_too_large', 'This file is too large.', [], { mostBytes });
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest(), size };
}

const storageFull = (): DomainError =>
  new DomainError('unavailable', 'storage_full', 'There is no room for files just now; please send it again later.', [], { retryAfterSeconds: 60 });
