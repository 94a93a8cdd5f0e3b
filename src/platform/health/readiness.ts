import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HealthCheck } from './health-check';

export interface CheckResult {
  name: string;
  ok: boolean;
  reason?: string;
}

export interface Readiness {
  status: 'ready' | 'not_ready';
  checks: CheckResult[];
}

const LIMIT_MS = 2_000;
/** However often it is asked, the checks run at most this often. */
const KEPT_MS = 500;

/** Asks all health checks, at once and with a time limit each. */
@Injectable()
export class ReadinessProbe {
  private draining = false;
  private latest?: { at: number; answer: Promise<Readiness> };

  constructor(private readonly discovery: DiscoveryService) {}

  /** From now on we are not ready: the process is on its way out. */
  drain(): void {
    this.draining = true;
  }

  read(): Promise<Readiness> {
    if (this.draining) return Promise.resolve({ status: 'not_ready', checks: [{ name: 'process', ok: false, reason: 'shutting down' }] });
    const now = performance.now();
    if (!this.latest || now - this.latest.at > KEPT_MS) this.latest = { at: now, answer: this.ask() };
    return this.latest.answer;
  }

  private async ask(): Promise<Readiness> {
    const found = this.discovery.getProviders().map((wrapper) => wrapper.instance as unknown).filter((one) => one instanceof HealthCheck);
    const checks = await Promise.all([...new Set(found)].map(runCheck));
    return { status: checks.every((check) => check.ok) ? 'ready' : 'not_ready', checks };
  }
}

async function runCheck(check: HealthCheck): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, LIMIT_MS, `no answer within ${LIMIT_MS} ms`);
  });
  try {
    const reason = await Promise.race([check.check(), late]);
    return reason === null ? { name: check.name, ok: true } : { name: check.name, ok: false, reason };
  } catch {
    // The error's text may hold an address or a password of the inside.
    return { name: check.name, ok: false, reason: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}
