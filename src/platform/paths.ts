import { join } from 'node:path';

/** The folder with package.json; the same from `src/platform` and from the built `dist/platform`. */
const ROOT = join(__dirname, '..', '..');

/** Hand-written SQL, the schema's only source. */
export const MIGRATIONS_DIR = join(ROOT, 'migrations');

/** The built web client; absent until it is built. */
export const WEB_DIST = join(ROOT, 'web', 'dist');
