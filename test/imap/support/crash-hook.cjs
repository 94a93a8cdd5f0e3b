/**
 * Loaded before the built program (`node --require`): kills it, as a power cut would, when it passes CRASH_AT for the
 * CRASH_AFTER-th time. The program itself knows nothing of this.
 */
const { join } = require('node:path');

const main = join(__dirname, '../../../dist/main.js');
if (process.argv[1] === main && process.env.CRASH_AT) {
  const { CrashPoints } = require(join(__dirname, '../../../dist/intake/app/crash-points.js'));
  let left = Number(process.env.CRASH_AFTER);
  CrashPoints.prototype.reach = async (point) => {
    if (point === process.env.CRASH_AT && --left <= 0) process.kill(process.pid, 'SIGKILL');
  };
}
