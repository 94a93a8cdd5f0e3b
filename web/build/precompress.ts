import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const worth = /\.(js|css|svg)$/;

/** Lays `.br` and `.gz` beside every text asset at the best level, for the server to send as they are. */
export function precompress(): Plugin {
  let out = 'dist';
  return {
    name: 'peygir-precompress',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => worth.test(name))) {
        const path = join(out, file);
        const content = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      }
    },
  };
}
