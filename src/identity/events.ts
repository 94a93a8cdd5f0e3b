import type { StaffRole } from '../kernel/actor';

declare module '../platform/jobs/job-map' {
  interface EventMap {
    'identity.user_created': { userId: string; role: StaffRole };
    'identity.user_changed': { userId: string };
    /** Sessions ended with it; what the person owned needs another owner. */
    'identity.user_deactivated': { userId: string };
  }
  interface JobMap {
    'identity.purge_sessions': Record<string, never>;
  }
}
