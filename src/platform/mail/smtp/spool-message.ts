import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

export interface SpooledMessage {
  path: string;
  /** Hex digest of the bytes as received. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/** The sender went beyond the size limit; nothing of the message was kept. */
export class MessageTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`message exceeds ${maxBytes} bytes`);
    this.name = 'MessageTooLarge';
  }
}

/**
 * Writes a stream to a new file, hashing it on the way, and syncs it to disk before it returns.
 * Beyond `maxBytes` the rest is read and thrown away, so that the sender can be answered.
 * @throws MessageTooLarge, or the error of the stream or of the disk
 */
export async function spoolMessage(stream: Readable, path: string, maxBytes: number): Promise<SpooledMessage> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) continue;
      hash.update(chunk);
      await writeFully(file, chunk);
    }
    if (size > maxBytes) throw new MessageTooLarge(maxBytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, sha256: hash.digest('hex'), size };
}

async function writeFully(file: Awaited<ReturnType<typeof open>>, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, at);
    at += bytesWritten;
  }
}
