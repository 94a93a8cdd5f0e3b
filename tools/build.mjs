// Builds the server and the client. `npm run build`, `npm run build -- server`, `npm run build -- web`
import { ensureBuilt, fail } from './lib/build.mjs';

const names = process.argv.slice(2);
await ensureBuilt(names.length > 0 ? names : undefined, { force: true }).catch(fail);
