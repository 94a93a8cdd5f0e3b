import { Readable } from 'node:stream';

/** The chunks of a stream. Stopping half-way leaves the stream open: destroying a request's body would cut the answer off with it. */
export const chunksOf = (stream: AsyncIterable<Buffer>): AsyncIterable<Buffer> =>
  stream instanceof Readable ? stream.iterator({ destroyOnReturn: false }) : stream;
