import { Injectable } from '@nestjs/common';

/** What became of the jobs this process ran, since it started. Read by the metrics page. */
@Injectable()
export class JobStats {
  done = 0;
  /** Will be tried again. */
  failed = 0;
  /** Put aside for good. */
  dead = 0;
  /** Another worker took over before the run ended. */
  lost = 0;
  /** Under way at this moment. */
  running = 0;
}
