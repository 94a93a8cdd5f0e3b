/**
 * One thing that must be well for this process to be sent work. Any provider that extends this class is asked by
 * `/health/ready`; the answer is the reason why not, or null. A throw or 2 s without an answer count as "not well".
 */
export abstract class HealthCheck {
  abstract readonly name: string;
  abstract check(): Promise<string | null>;
}
