import { type DurationMs, type Instant, MINUTE_MS } from './instant';

/** A clock that moves by more than this against the steady one has jumped; less is adjustment. */
const TOLERANCE_MS: DurationMs = 2 * MINUTE_MS;
/** A jump that lasts this long is the new time: the machine slept, or its clock was wrong before. */
const BELIEVED_AFTER_MS: DurationMs = 15 * MINUTE_MS;

/**
 * Notices that the clock on the wall was moved by comparing it with one that only counts on. While a jump is fresh nothing
 * should be concluded from the time: an hour ahead by mistake would break and escalate everything due in that hour, for good.
 * A clock that never agreed with the steady one (a story told in the past) is not watched.
 */
export class JumpWatch {
  private base: DurationMs | null = null;
  private watching = false;
  private since: Instant | null = null;

  /**
   * @param wallMs the time as told; @param steadyMs the same from a clock that is never set.
   * @returns whether the time may be relied on.
   */
  settled(wallMs: Instant, steadyMs: Instant): boolean {
    const offset = wallMs - steadyMs;
    if (this.base === null) {
      this.base = offset;
      this.watching = Math.abs(offset) <= TOLERANCE_MS;
    }
    if (!this.watching || Math.abs(offset - this.base) <= TOLERANCE_MS) return this.believe(offset);
    this.since ??= steadyMs;
    return steadyMs - this.since >= BELIEVED_AFTER_MS ? this.believe(offset) : false;
  }

  private believe(offset: DurationMs): true {
    this.base = offset;
    this.since = null;
    return true;
  }
}
