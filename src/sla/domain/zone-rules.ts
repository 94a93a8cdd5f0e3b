import { DAY_MS, type Instant, type Stretch } from './instant';

/** A stretch of UTC time during which the zone keeps one offset; wall time = UTC + `offsetMs`. */
export interface OffsetSegment extends Stretch {
  offsetMs: number;
}

/** Offsets of one IANA zone, read from the platform's zone data once a year and kept. */
export class ZoneRules {
  private static readonly known = new Map<string, ZoneRules>();
  private readonly years = new Map<number, OffsetSegment[]>();
  private readonly format: Intl.DateTimeFormat;

  private constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', year: 'numeric' });
  }

  /** Throws a RangeError for a zone the platform does not know. */
  static of(timeZone: string): ZoneRules {
    let rules = ZoneRules.known.get(timeZone);
    if (!rules) ZoneRules.known.set(timeZone, rules = new ZoneRules(timeZone));
    return rules;
  }

  /** Segments that cover a UTC year without gaps, in order. */
  segments(year: number): OffsetSegment[] {
    let segments = this.years.get(year);
    if (!segments) this.years.set(year, segments = this.readYear(year));
    return segments;
  }

  offsetAt(at: Instant): number {
    const segments = this.segments(new Date(at).getUTCFullYear());
    return segments.find((segment) => at < segment.end)!.offsetMs;
  }

  private readYear(year: number): OffsetSegment[] {
    const end = Date.UTC(year + 1, 0, 1);
    let start = Date.UTC(year, 0, 1);
    let offsetMs = this.readOffset(start);
    const segments: OffsetSegment[] = [];
    for (let day = start; day < end; day += DAY_MS) {
      const next = Math.min(day + DAY_MS, end - 1);
      const changed = this.readOffset(next);
      if (changed === offsetMs) continue;
      const at = this.findChange(day, next, offsetMs);
      segments.push({ start, end: at, offsetMs });
      start = at;
      offsetMs = changed;
    }
    segments.push({ start, end, offsetMs });
    return segments;
  }

  /** First whole second in `(from, to]` at which the offset is no longer `offsetMs`. */
  private findChange(from: Instant, to: Instant, offsetMs: number): Instant {
    let before = Math.floor(from / 1000);
    let after = Math.ceil(to / 1000);
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.readOffset(middle * 1000) === offsetMs) before = middle;
      else after = middle;
    }
    return after * 1000;
  }

  private readOffset(at: Instant): number {
    const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(this.format.format(at));
    if (!match?.[1]) return 0;
    const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
    return (match[1] === '-' ? -1000 : 1000) * seconds;
  }
}

/** IANA names only: a bare offset such as `+03:30` has no rules and is refused. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name)) return false;
  try {
    ZoneRules.of(name);
    return true;
  } catch {
    return false;
  }
}
