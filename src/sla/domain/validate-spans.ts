import { type BusinessCalendar, addWithin, whenHeld } from './business-calendar';
import { type Fault, Faults } from './fault';
import type { Instant } from './instant';
import type { PolicyDefinition, Span } from './policy-definition';

/** Targets whose time the calendar never has, counted from `at`: such a clock would never be due. */
export function findUnreachableSpans({ targets }: Pick<PolicyDefinition, 'targets'>, calendar: BusinessCalendar, at: Instant): Fault[] {
  const faults = new Faults();
  for (const [metric, { span }] of Object.entries(targets)) {
    if (endOf(span, calendar, at) === null) faults.under('targets').under(metric).under('span').add('policy.calendar_too_short');
  }
  return faults.list;
}

function endOf(span: Span, calendar: BusinessCalendar, at: Instant): Instant | null {
  if (span.unit === 'business') return addWithin(calendar, at, span.ms);
  return span.unit === 'working_days' ? whenHeld(() => calendar.endOfDays(at, span.days, 'working')) : at;
}
