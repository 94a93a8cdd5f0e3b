import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One step of the schema: hand-written SQL there and back. */
export interface MigrationFile {
  name: string;
  up: string;
  down: string;
}

/** All steps in order. @throws Error when a file lacks its `-- up` or `-- down` part, or a number is used twice. */
export function readMigrations(folder: string): MigrationFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql')).sort();
  const numbers = new Set<string>();
  return files.map((file) => {
    const number = file.slice(0, 4);
    if (numbers.has(number)) throw new Error(`Two migrations have the number ${number}.`);
    numbers.add(number);
    const match = /^-- up\n([\s\S]*)^-- down\n([\s\S]*)$/m.exec(readFileSync(join(folder, file), 'utf8'));
    if (!match) throw new Error(`Migration ${file} needs a "-- up" and a "-- down" part.`);
    return { name: file.replace(/\.sql$/, ''), up: match[1]!, down: match[2]! };
  });
}
