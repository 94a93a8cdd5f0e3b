// Builds what is older than its sources, then becomes the application: one process, so signals need no passing on.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, ensureBuilt, fail } from './lib/build.mjs';

process.setSourceMapsEnabled(true);
await ensureBuilt(process.env.PEYGIR_ROLE === 'worker' ? ['server'] : undefined).catch(fail);
const main = resolve(ROOT, 'dist/main.js');
process.argv[1] = main;
await import(pathToFileURL(main).href).catch(fail);
