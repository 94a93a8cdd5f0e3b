import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const ANSWER_WITHIN_MS = 40_000;
const RETRY_AFTER_MS = 100;
/** Every so many items the answer is asked for a second time. */
const ASK_AGAIN_EVERY = 5;

/**
 * Customers at the form: each files one complaint after the other, with a key, and tries again until it is acknowledged.
 * What was acknowledged is in the ledger, by a marker of its own that is also the subject and the address.
 */
export class FormClients {
  /** marker → { reference, tries, ms } */
  ledger = new Map();
  /** What single attempts came to, since the last `forget()`. */
  outcomes = {};
  /** Acknowledgements that named another reference the second time. */
  contradictions = [];
  #agent = new Agent({ keepAlive: true });
  #stopped = false;
  #running;
  #waiting = [];

  constructor(url, run) {
    this.url = new URL(url);
    this.run = run;
  }

  start(count) {
    this.#running = Array.from({ length: count }, (_, client) => this.#fileForEver(client));
  }

  /** Lets each finish what it has begun. @throws Error when one is not done in time */
  async stop(withinMs = 120_000) {
    this.#stopped = true;
    const late = new AbortController();
    const timeout = pause(withinMs, undefined, { signal: late.signal }).then(() => { throw new Error(`A complaint was not acknowledged within ${withinMs} ms: ${JSON.stringify(this.outcomes)}`); });
    timeout.catch(() => undefined);
    await Promise.race([Promise.all(this.#running), timeout]);
    late.abort();
    this.#agent.destroy();
  }

  forget() {
    this.outcomes = {};
  }

  /** Resolves with the next acknowledgement to a request that is sent from now on. */
  nextAcknowledgement() {
    const since = performance.now();
    return new Promise((resolve) => { this.#waiting.push({ since, resolve }); });
  }

  async #fileForEver(client) {
    for (let n = 0; !this.#stopped; n++) {
      const marker = `${this.run}-${client}-${n}`;
      const key = randomUUID();
      const began = performance.now();
      const { reference, tries } = await this.#untilAcknowledged(marker, key);
      this.ledger.set(marker, { reference, tries, ms: performance.now() - began });
      if (n % ASK_AGAIN_EVERY !== 0) continue;
      const again = await this.#untilAcknowledged(marker, key);
      if (again.reference !== reference) this.contradictions.push({ marker, first: reference, second: again.reference });
    }
  }

  async #untilAcknowledged(marker, key) {
    for (let tries = 1; ; tries++) {
      const sentAt = performance.now();
      const { outcome, reference } = await this.#post(marker, key);
      this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
      if (reference) {
        const due = this.#waiting.filter(({ since }) => since <= sentAt);
        this.#waiting = this.#waiting.filter((one) => !due.includes(one));
        for (const { resolve } of due) resolve(performance.now());
        return { reference, tries };
      }
      await pause(RETRY_AFTER_MS);
    }
  }

  /** One attempt: `201` with the whole answer, another status, or the way in which there was none. */
  #post(marker, key) {
    const body = JSON.stringify({
      kind: 'complaint', subject: marker, description: `This is complaint ${marker}.`, contact: { name: 'Sara Ahmadi', email: `${marker}@customers.test`, locale: 'en' },
    });
    const { hostname, port } = this.url;
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'idempotency-key': key };
    return new Promise((resolve) => {
      const sent = request({ hostname, port, method: 'POST', path: '/api/portal/complaints', headers, agent: this.#agent }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        answer.on('error', () => resolve({ outcome: 'incomplete' }));
        answer.on('end', () => {
          if (!answer.complete) resolve({ outcome: 'incomplete' });
          else if (answer.statusCode === 201) resolve({ outcome: '201', reference: JSON.parse(text).reference });
          else resolve({ outcome: answer.statusCode === 503 && !answer.headers['retry-after'] ? '503 without Retry-After' : String(answer.statusCode) });
        });
      });
      sent.setTimeout(ANSWER_WITHIN_MS, () => sent.destroy(Object.assign(new Error('no answer'), { code: 'no answer' })));
      sent.on('error', (error) => resolve({ outcome: error.code ?? error.message }));
      sent.end(body);
    });
  }
}
