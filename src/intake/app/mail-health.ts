import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { Database } from '../../platform/database/database';
import { HealthCheck } from '../../platform/health';

/** Messages that could not be read within the last hour, beyond which something is wrong with us and not with them. */
const MOST_QUARANTINED = 100;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Received mail is being dealt with, and can be read. */
@Injectable()
export class MailCheck extends HealthCheck {
  readonly name = 'mail';

  constructor(private readonly database: Database, private readonly clock: Clock) {
    super();
  }

  async check(): Promise<string | null> {
    const now = this.clock.now();
    const row = await this.database.one<{ quarantined: number; oldest: Date | null }>(
      `SELECT (SELECT count(*)::int FROM inbound_mail WHERE state = 'quarantined' AND fetched_at > $1::timestamptz - interval '1 hour') AS quarantined,
         (SELECT min(fetched_at) FROM inbound_mail WHERE state IN ('received', 'failed')) AS oldest`,
      [now],
    );
    const { quarantined, oldest } = row!;
    if (quarantined > MOST_QUARANTINED) return `${quarantined} mails of the last hour could not be read`;
    const waitedMs = oldest ? now.getTime() - oldest.getTime() : 0;
    return waitedMs > LONGEST_WAIT_MS ? `a mail has waited ${Math.round(waitedMs / 60_000)} min` : null;
  }
}
