import { rmSync } from 'node:fs';

export default async function globalTeardown(): Promise<void> {
  const kept = globalThis as { peygirTestPostgres?: { stop(): Promise<void> }; peygirTestDir?: string };
  await kept.peygirTestPostgres?.stop();
  if (kept.peygirTestDir) rmSync(kept.peygirTestDir, { recursive: true, force: true });
}
