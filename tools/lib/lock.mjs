import { mkdirSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

function holderOf(path) {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function take(path) {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Runs `work` while no other process of this checkout runs under the same lock; the lock of a dead process is void. */
export async function underLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  for (let saidSo = false; !take(path); await wait(200)) {
    const holder = holderOf(path);
    if (holder && !isAlive(holder)) rmSync(path, { force: true });
    else if (!saidSo && holder) saidSo = !console.error(`Waiting for process ${holder}, which builds the same files.`);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
