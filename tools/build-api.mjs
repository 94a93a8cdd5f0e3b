// Writes web/openapi.json from the controllers and web/src/api/schema.d.ts from that. `--check` compares and writes nothing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { ROOT, ensureBuilt, fail, runNode } from './lib/build.mjs';

const HEADER = '// Generated from web/openapi.json by "npm run build:api"; not edited by hand.\n\n';

async function generate() {
  const folder = mkdtempSync(join(tmpdir(), 'peygir-api-'));
  try {
    const file = join(folder, 'openapi.json');
    await runNode([join(ROOT, 'dist/openapi.js'), file]);
    const document = readFileSync(file, 'utf8');
    return { 'web/openapi.json': document, 'web/src/api/schema.d.ts': HEADER + astToString(await openapiTS(JSON.parse(document))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function committed(path) {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

function firstDifference(before, after) {
  const [old, made] = [before.split('\n'), after.split('\n')];
  const index = made.findIndex((line, at) => line !== old[at]);
  const at = index === -1 ? made.length : index;
  return `line ${at + 1}: "${old[at]?.trim() ?? ''}" is now "${made[at]?.trim() ?? ''}"`;
}

async function run() {
  await ensureBuilt(['server']);
  const files = await generate();
  const changed = Object.entries(files).filter(([path, text]) => committed(path) !== text);
  if (!process.argv.includes('--check')) {
    for (const [path, text] of changed) writeFileSync(join(ROOT, path), text);
    return console.log(changed.length > 0 ? `Wrote ${changed.map(([path]) => path).join(' and ')}.` : 'The API description is up to date.');
  }
  if (changed.length === 0) return console.log('The API description agrees with the controllers.');
  for (const [path, text] of changed) console.error(`${path} is not what the controllers say, ${firstDifference(committed(path), text)}`);
  console.error('\nRun "npm run build:api" and commit the result.');
  process.exitCode = 1;
}

await run().catch(fail);
