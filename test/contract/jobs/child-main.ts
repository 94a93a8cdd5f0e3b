import { startWorker } from './job-worker';

/** A worker process of its own, made to be killed. */
void startWorker({ url: process.env.PEYGIR_TEST_URL!, redisUrl: process.env.PEYGIR_TEST_REDIS || undefined })
  .then(() => process.stdout.write('ready\n'));
