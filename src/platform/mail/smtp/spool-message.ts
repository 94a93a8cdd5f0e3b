import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** A whole message on its way to where it is kept for good. */
export interface SpooledMessage {
  /** Bytes. */
  size: number;
  /** The bytes as received: at once when they are few, from the spool file when they are many. */
  content(): Buffer | Readable;
}

/** The sender went beyond the size limit; nothing of the message was kept. */
export class MessageTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`message exceeds ${maxBytes} bytes`);
    this.name = 'MessageTooLarge';
  }
}

/** Bytes. Most messages are smaller and never need a file on their way. */
export const MOST_IN_MEMORY = 256 * 1024;

/**
 * Reads a stream to its end, into memory or beyond that into a new file. Nothing here is permanent: a file that a crash leaves
 * was never acknowledged. Beyond `maxBytes` the rest is read and thrown away, so that the sender can be answered.
 * @throws MessageTooLarge, or the error of the stream or of the disk
 */
export async function spoolMessage(stream: Readable, path: string, maxBytes: number): Promise<SpooledMessage> {
  let chunks: Buffer[] = [];
  let file: FileHandle | undefined;
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) continue;
      chunks.push(chunk);
      if (size <= MOST_IN_MEMORY) continue;
      file ??= await open(path, 'wx', 0o600);
      await file.appendFile(Buffer.concat(chunks));
      chunks = [];
    }
  } finally {
    await file?.close();
  }
  if (size > maxBytes) throw new MessageTooLarge(maxBytes);
  return { size, content: () => (file ? createReadStream(path) : Buffer.concat(chunks)) };
}
