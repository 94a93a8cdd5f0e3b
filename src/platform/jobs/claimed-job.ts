/** A job this worker holds under a lease. */
export interface ClaimedJob {
  id: string;
  queue: string;
  name: string;
  version: number;
  payload: object;
  key: string | null;
  /** Business time at which it was due, UTC. */
  runAt: Date;
  /** 1 on the first try. */
  attempts: number;
  maxAttempts: number;
  /** Fencing token: what is written for the job is refused once another claim has raised it. */
  lease: number;
}
