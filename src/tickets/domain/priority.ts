import type { Impact, Priority, Severity } from './states';

const MATRIX: Record<Severity, Record<Impact, Priority>> = {
  low: { one: 'low', several: 'low', many: 'normal' },
  medium: { one: 'normal', several: 'normal', many: 'high' },
  high: { one: 'high', several: 'high', many: 'urgent' },
  // Critical means that somebody's safety or livelihood is at stake: one person is enough.
  critical: { one: 'urgent', several: 'urgent', many: 'urgent' },
};

/** The priority that follows from how bad it is and for how many. */
export const priorityOf = (severity: Severity, impact: Impact): Priority => MATRIX[severity][impact];
